import Database from 'better-sqlite3';
import { rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { runCommand, type Ended } from '../kit/run-command.js';
import { DemoCopies } from './demo-copies.js';

const TIMEOUT = 120_000;
let demo: DemoCopies;
beforeAll(async () => void (demo = await DemoCopies.make()), TIMEOUT);
afterAll(() => demo.remove());
const copy = (): string => demo.copy();

const start = (folder: string, environment: NodeJS.ProcessEnv = { MASTER_KEY: demo.masterKey }): Promise<Ended> =>
  runCommand(['start', '--data', folder, '--port', '0'], environment);

/** Refused: exit 2, nothing on standard output, one line (after the configuration that a start prints) with these words. */
const expectRefused = ({ code, out, err }: Ended, ...words: readonly string[]): void => {
  expect({ code, out }).toEqual({ code: 2, out: '' });
  const lines = err
    .trimEnd()
    .split('\n')
    .filter((line) => !line.startsWith('configuration '));
  expect(lines.length).toBe(1);
  for (const word of words) expect(lines[0]).toContain(word);
};
describe('a start is refused', () => {
  it.each(['events.db', 'secrets.db', 'views/views.db'])(
    'over a %s that is no database, and says which file',
    async (name) => {
      const folder = copy();
      writeFileSync(join(folder, name), 'This is a text, and a long one: '.repeat(200));
      expectRefused(await start(folder), join(folder, name), 'backup');
    },
    TIMEOUT,
  );

  it.each(['events.db', 'secrets.db', 'views/views.db'])(
    'over a %s whose first page is damaged',
    async (name) => {
      const folder = copy();
      DemoCopies.overwrite(join(folder, name), 0, Buffer.alloc(100, 0xff));
      expectRefused(await start(folder), join(folder, name));
    },
    TIMEOUT,
  );

  it.each(['events.db', 'secrets.db', 'views/views.db'])(
    'over the %s of another program',
    async (name) => {
      const folder = copy();
      rmSync(join(folder, name));
      const foreign = new Database(join(folder, name));
      foreign.exec('CREATE TABLE photos (id INTEGER)');
      foreign.close();
      expectRefused(await start(folder), join(folder, name), '--data');
    },
    TIMEOUT,
  );

  it(
    'over an events.db of a later release',
    async () => {
      const folder = copy();
      const events = new Database(join(folder, 'events.db'));
      events.pragma('user_version = 99');
      events.close();
      expectRefused(await start(folder), join(folder, 'events.db'), 'later release');
    },
    TIMEOUT,
  );

  it(
    'without the secrets that belong to the events',
    async () => {
      const folder = copy();
      rmSync(join(folder, 'secrets.db'));
      expectRefused(await start(folder), join(folder, 'secrets.db'), 'backup');
      expectRefused(await runCommand(['verify', '--data', folder]), join(folder, 'secrets.db'), 'backup');
    },
    TIMEOUT,
  );

  it(
    'with a wrong master key',
    async () => {
      const folder = copy();
      const wrong = Buffer.alloc(32, 7).toString('base64');
      expectRefused(await start(folder, { MASTER_KEY: wrong }), 'MASTER_KEY', join(folder, 'secrets.db'));
    },
    TIMEOUT,
  );

  it(
    'without a master key, set to nothing or not set',
    async () => {
      for (const environment of [{}, { MASTER_KEY: '' }])
        expectRefused(await start(copy(), environment), 'MASTER_KEY is not set');
    },
    TIMEOUT,
  );

  it.each(['short', 'é'.repeat(43), `${'A'.repeat(42)}=`])(
    'with the master key %j',
    async (wrong) => {
      const ended = await start(copy(), { MASTER_KEY: wrong });
      expectRefused(ended, 'MASTER_KEY is not 32 bytes in base64');
      expect(ended.err).not.toContain(wrong);
    },
    TIMEOUT,
  );

  it.each(['abc', '-1', '65536', '0x50', '1e3', '30 00', '٣٠٠٠', '3000.5'])(
    'with PORT=%s',
    async (PORT) => {
      expectRefused(
        await runCommand(['start', '--data', copy()], { MASTER_KEY: demo.masterKey, PORT }),
        'PORT',
        '0 to 65535',
      );
    },
    TIMEOUT,
  );

  it.each([
    ['LOG_LEVEL', 'chatty'],
    ['MONGO_URL', 'http://localhost'],
    ['REDIS_URL', 'http://localhost'],
    ['SMTP_URL', 'mail.example'],
    ['MAIL_FROM', 'nobody'],
    ['METRICS_PORT', 'x'],
  ])(
    'with %s=%s',
    async (name, value) => {
      expectRefused(await start(copy(), { MASTER_KEY: demo.masterKey, [name]: value }), name);
    },
    TIMEOUT,
  );

  it(
    'on a port that is taken, and ends',
    async () => {
      const taken = createServer().listen(0, '127.0.0.1');
      await new Promise((resolve) => taken.once('listening', resolve));
      const { port } = taken.address() as { port: number };
      const ended = await runCommand(['start', '--data', copy(), '--port', String(port)], {
        MASTER_KEY: demo.masterKey,
      });
      taken.close();
      expectRefused(ended, String(port), 'PORT');
    },
    TIMEOUT,
  );

  it(
    'over a demo mark that is damaged, for the commands that read it',
    async () => {
      const folder = copy();
      writeFileSync(join(folder, 'demo.json'), '{"masterKey":');
      expectRefused(await runCommand(['verify', '--data', folder]), join(folder, 'demo.json'));
    },
    TIMEOUT,
  );
});
