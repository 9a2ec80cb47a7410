import { join } from 'node:path';
import type { Clock } from '../clock/clock.js';
import { filesOf, type Config } from '../config/config.js';
import { FileTransport } from './file/file-transport.js';
import type { OutboxMarks } from './outbox-marks.port.js';
import { Outbox } from './outbox.js';
import { SmtpTransport } from './smtp/smtp-transport.js';
import { SqliteOutboxMarks } from './sqlite/sqlite-outbox-marks.js';

export type OutboxLocation = Pick<Config, 'dataDir' | 'mongoUrl' | 'smtpUrl' | 'mailFrom'>;

export interface OpenedOutbox {
  readonly outbox: Outbox;
  readonly marks: OutboxMarks;
}

/**
 * Opens what goes out: mail through the SMTP server of the configuration, or as files; SMS and letters as
 * files for whoever takes them on (`<data>/outbox/{mail,sms,letters}`).
 */
export const openOutbox = async (location: OutboxLocation, clock: Clock): Promise<OpenedOutbox> => {
  const { dataDir, smtpUrl, mailFrom } = location;
  const files = (folder: string) => new FileTransport(join(dataDir, 'outbox', folder), mailFrom);
  const mail = smtpUrl === undefined ? files('mail') : new SmtpTransport(smtpUrl, mailFrom);
  const marks = await openMarks(location);
  const domain = /@([^>]+)>?$/.exec(mailFrom)![1]!;
  return { marks, outbox: new Outbox(marks, { mail, sms: files('sms'), letter: files('letters') }, clock, domain) };
};

const openMarks = async ({ dataDir, mongoUrl }: OutboxLocation): Promise<OutboxMarks> => {
  if (mongoUrl === undefined) return new SqliteOutboxMarks(filesOf(dataDir).secrets);
  const { MongoOutboxMarks } = await import('./mongodb/mongodb-outbox-marks.js');
  return MongoOutboxMarks.open(mongoUrl);
};
