/** A process that sends 200 mails to files until it is killed: `node sending-child.mjs SECRETS FOLDER`; a line each. */
import { hash } from 'node:crypto';
import { writeSync } from 'node:fs';
import { FileTransport } from '../../dist/src/outbox/file/file-transport.js';
import { Outbox } from '../../dist/src/outbox/outbox.js';
import { SqliteOutboxMarks } from '../../dist/src/outbox/sqlite/sqlite-outbox-marks.js';

const [secrets, folder] = process.argv.slice(2);
const files = new FileTransport(folder, 'mutuelle@example.fr');
const clock = { now: () => new Date().toISOString() };
const marks = new SqliteOutboxMarks(secrets);
const outbox = new Outbox(marks, { mail: files, sms: files, letter: files }, clock, 'example.fr');

for (let number = 0; number < 200; number += 1) {
  const cause = { id: hash('md5', String(number), 'hex'), origin: 'live', occurredAt: '2026-11-24T11:00:00.000Z' };
  const message = { medium: 'mail', to: 'zoe@example.fr', subject: `n° ${number}`, text: 'x', html: '<p>x</p>' };
  const { outcome } = await outbox.send({ cause, recipient: 'member', template: 'tried', message });
  writeSync(1, `${outcome}\n`);
}
await marks.close();
