import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SqliteOutboxMarks } from '../../src/outbox/sqlite/sqlite-outbox-marks.js';
import { folders } from '../kit/folders.js';

const ROUNDS = 12;
const MAILS = 200;
const newFolder = folders();

/** Sends until it is killed, a little later each time; the exit code, null when it was killed. */
const sendUntilKilled = async (
  secrets: string,
  folder: string,
  afterMs: number | undefined,
): Promise<number | null> => {
  const child = spawn(process.execPath, [join(__dirname, 'sending-child.mjs'), secrets, folder]);
  let [complaints, said] = ['', ''];
  child.stderr.on('data', (text: Buffer) => (complaints += text.toString()));
  child.stdout.on('data', (text: Buffer) => (said += text.toString()));
  await once(child.stdout, 'data');
  if (afterMs !== undefined) setTimeout(() => child.kill('SIGKILL'), afterMs);
  const [code] = (await once(child, 'close')) as [number | null];
  expect(complaints).toBe('');
  expect(said).not.toContain('uncertain');
  return code;
};

describe('kill -9 of a process that sends to files', () => {
  it(`leaves each of ${MAILS} mails once and whole, in the end`, async () => {
    const [secrets, folder] = [join(newFolder(), 'secrets.db'), newFolder()];
    for (let round = 0; round < ROUNDS; round += 1) await sendUntilKilled(secrets, folder, Math.random() * 40);
    expect(await sendUntilKilled(secrets, folder, undefined)).toBe(0);
    const files = readdirSync(folder).filter((name) => name.endsWith('.eml'));
    expect(files).toHaveLength(MAILS);
    const texts = files.map((name) => readFileSync(join(folder, name), 'utf8'));
    expect(new Set(texts.map((text) => /^Message-ID: .*$/m.exec(text)?.[0])).size).toBe(MAILS);
    texts.forEach((text) => expect(text).toMatch(/--\r\n$/));
    const marks = new SqliteOutboxMarks(secrets);
    expect(await marks.list('sent', '', 999)).toHaveLength(MAILS);
    await marks.close();
  }, 60_000);
});
