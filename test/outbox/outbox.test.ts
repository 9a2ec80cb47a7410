import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FileTransport } from '../../src/outbox/file/file-transport.js';
import { MemoryOutboxMarks } from '../../src/outbox/memory/memory-outbox-marks.js';
import { Outbox } from '../../src/outbox/outbox.js';
import type { OutboxMarks } from '../../src/outbox/outbox-marks.port.js';
import { SmtpTransport } from '../../src/outbox/smtp/smtp-transport.js';
import { SmtpServer, type Mood } from '../servers/smtp.js';
import { folders } from '../kit/folders.js';
import { TestClock } from '../kit/moment.js';
import { LETTER, MAIL, sending, SMS } from './sendings.js';

const newFolder = folders();
const FROM = 'mutuelle@example.fr';
const SENT = { outcome: 'sent', id: expect.stringMatching(/^[0-9a-f]{32}$/), at: new TestClock().now() };

describe('an outbox that writes files', () => {
  let folder: string;
  let marks: OutboxMarks;
  let outbox: Outbox;
  const files = (): string[] => readdirSync(folder).sort();

  beforeEach(() => {
    folder = newFolder();
    marks = new MemoryOutboxMarks();
    const files = new FileTransport(folder, FROM);
    outbox = new Outbox(marks, { mail: files, sms: files, letter: files }, new TestClock(), 'example.fr');
  });

  it('writes one file a message, named after its id, with a message id of its own', async () => {
    const sent = await outbox.send(sending());
    const { id } = sent as { id: string };
    expect(sent).toEqual(SENT);
    expect(files()).toEqual([`${id}.eml`]);
    const text = readFileSync(join(folder, `${id}.eml`), 'utf8');
    expect(text).toContain(`Message-ID: <${id}@example.fr>`);
    expect(text).toContain('To: zoe@example.fr\r\n');
    expect(text).toContain('Date: Tue, 24 Nov 2026 11:00:00 +0000');
    expect(await marks.mark(id)).toMatchObject({ state: 'sent', template: 'payment-refused', medium: 'mail' });
  });

  it('sends once, however often it is asked, and keeps neither address nor words', async () => {
    await Promise.all([outbox.send(sending()), outbox.send(sending())]);
    expect(await outbox.send(sending())).toEqual(SENT);
    expect(files()).toHaveLength(1);
    expect(JSON.stringify(await marks.list('sent', '', 9))).not.toMatch(/zoe|prélèvement/);
  });

  it('sends one message for each recipient’s role and each event', async () => {
    await outbox.send(sending());
    await outbox.send(sending(MAIL, { recipient: 'former-address' }));
    await outbox.send(sending(MAIL, { cause: { ...sending().cause, id: 'f'.repeat(32) } }));
    expect(files()).toHaveLength(3);
  });

  it.each(['import', 'demo'] as const)('sends nothing on account of an event of origin %s', async (origin) => {
    expect(await outbox.send(sending(MAIL, { cause: { ...sending().cause, origin } }))).toEqual({
      outcome: 'not-sent',
    });
    expect([files(), await marks.list('pending', '', 9)]).toEqual([[], []]);
  });

  it.each([
    ['an SMS', SMS],
    ['a registered letter', LETTER],
  ])('writes %s for whoever takes it on', async (_, message) => {
    await outbox.send(sending(message));
    expect(JSON.parse(readFileSync(join(folder, files()[0]!), 'utf8'))).toMatchObject(message);
  });

  it('writes the same bytes after a crash between the file and its mark, and no second one', async () => {
    const { id } = (await outbox.send(sending())) as { id: string };
    const before = readFileSync(join(folder, `${id}.eml`));
    await marks.move(id, 'sent', 'uncertain', new TestClock().now());
    expect(await outbox.send(sending())).toEqual(SENT);
    expect(files()).toEqual([`${id}.eml`]);
    expect(readFileSync(join(folder, `${id}.eml`))).toEqual(before);
  });

  it.each([
    ['a line break in the address', { ...MAIL, to: 'zoe@example.fr\r\nBcc: all@example.fr' }, 'address'],
    ['a line break at its end', { ...MAIL, to: 'zoe@example.fr\n' }, 'address'],
    ['two addresses', { ...MAIL, to: 'zoe@example.fr,yves@example.fr' }, 'address'],
    ['a name with the address', { ...MAIL, to: 'Zoé <zoe@example.fr>' }, 'address'],
    ['a group', { ...MAIL, to: 'all:zoe@example.fr;' }, 'address'],
    ['no address', { ...MAIL, to: '' }, 'address'],
    ['a line break in the subject', { ...MAIL, subject: 'x\r\nBcc: all@example.fr' }, 'subject'],
    ['a national number', { ...SMS, to: '0612345678' }, 'address'],
    ['a line of an address that is too long', { ...LETTER, to: ['A', 'x'.repeat(39)] }, 'address'],
    ['an address of one line', { ...LETTER, to: ['44000 NANTES'] }, 'address'],
    ['a line break in a line', { ...LETTER, to: ['A\nB', 'C'] }, 'address'],
  ] as const)('refuses %s', async (_, message, what) => {
    expect(await outbox.send(sending(message))).toEqual({ outcome: 'refused', code: `outbox.${what}-invalid` });
    expect(files()).toEqual([]);
  });
});

describe('an outbox that sends over SMTP', () => {
  let server: SmtpServer;
  let marks: OutboxMarks;
  let outbox: Outbox;
  const states = async (): Promise<number[]> =>
    Promise.all(
      (['pending', 'uncertain', 'sent'] as const).map(async (state) => (await marks.list(state, '', 9)).length),
    );

  beforeEach(async () => {
    server = await SmtpServer.start();
    marks = new MemoryOutboxMarks();
    const mail = new SmtpTransport(server.url, FROM);
    const files = new FileTransport(newFolder(), FROM);
    outbox = new Outbox(marks, { mail, sms: files, letter: files }, new TestClock(), 'example.fr');
  });
  afterEach(() => server.stop());

  it('sends one mail to one recipient', async () => {
    expect(await outbox.send(sending())).toEqual(SENT);
    expect(await outbox.send(sending())).toEqual(SENT);
    expect(server.recipients).toEqual(['<zoe@example.fr>']);
    expect(server.taken).toHaveLength(1);
  });

  it.each<[Mood, string]>([
    ['refuse-recipient', 'outbox.smtp-550'],
    ['refuse-text', 'outbox.smtp-452'],
  ])('keeps what the server refused (%s) to be sent again, under the same message id', async (mood, code) => {
    server.mood = mood;
    await expect(outbox.send(sending())).rejects.toMatchObject({ code });
    expect(await states()).toEqual([1, 0, 0]);
    server.mood = 'take';
    const { id } = (await outbox.send(sending())) as { id: string };
    expect(server.taken[0]).toContain(`Message-ID: <${id}@example.fr>`);
    expect(await states()).toEqual([0, 0, 1]);
  });

  it('keeps what no server was there for', async () => {
    const away = new SmtpTransport('smtp://127.0.0.1:1', FROM);
    const late = new Outbox(marks, { mail: away, sms: away, letter: away }, new TestClock(), 'example.fr');
    await expect(late.send(sending())).rejects.toMatchObject({ code: expect.stringMatching(/^outbox\.smtp-/) });
    expect(await outbox.send(sending())).toEqual(SENT);
  });

  it.each<[Mood, number]>([
    ['take-and-break', 1],
    ['break-after-text', 0],
  ])('lists what is uncertain (%s) and does not repeat it by itself', async (mood, taken) => {
    server.mood = mood;
    await expect(outbox.send(sending())).rejects.toThrow();
    server.mood = 'take';
    expect(await outbox.send(sending())).toMatchObject({ outcome: 'uncertain' });
    expect(server.taken).toHaveLength(taken);
    expect(await states()).toEqual([0, 1, 0]);
  });

  it('does not send by SMS what may have arrived as a mail', async () => {
    server.mood = 'take-and-break';
    await expect(outbox.send(sending())).rejects.toThrow();
    expect(await outbox.send(sending(SMS))).toEqual({ outcome: 'refused', code: 'outbox.medium-differs' });
    expect(await states()).toEqual([0, 1, 0]);
  });

  it('sends what is uncertain again, or never, as an operator says', async () => {
    server.mood = 'break-after-text';
    await expect(outbox.send(sending())).rejects.toThrow();
    server.mood = 'take';
    const [uncertain] = await marks.list('uncertain', '', 9);
    expect(await outbox.settle(uncertain!.id, false)).toBe(true);
    expect(await outbox.send(sending())).toEqual(SENT);
    expect(await outbox.settle(uncertain!.id, true)).toBe(false);
    expect(server.taken).toHaveLength(1);
  });
});
