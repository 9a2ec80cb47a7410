import Database from 'better-sqlite3';
import { createServer } from 'node:net';
import {
  cpSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  writeFileSync,
  writeSync,
  closeSync,
  statSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCommand, type Ended } from '../kit/run-command.js';

const TIMEOUT = 120_000;
let parent: string;
let good: string;
let key: string;
let copies = 0;

beforeAll(async () => {
  parent = mkdtempSync(join(tmpdir(), 'societaire-operator-'));
  good = join(parent, 'good');
  const made = await runCommand(['demo', '--no-serve', '--members', '40', '--data', good, '--today', '2026-11-24']);
  expect(made.code).toBe(0);
  key = (JSON.parse(readFileSync(join(good, 'demo.json'), 'utf8')) as { masterKey: string }).masterKey;
}, TIMEOUT);
afterAll(() => rmSync(parent, { recursive: true, force: true }));

const copy = (): string => {
  const folder = join(parent, `copy-${copies++}`);
  cpSync(good, folder, { recursive: true });
  return folder;
};
const start = (folder: string, environment: NodeJS.ProcessEnv = { MASTER_KEY: key }): Promise<Ended> =>
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
const overwrite = (file: string, at: number, bytes: Buffer): void => {
  const opened = openSync(file, 'r+');
  writeSync(opened, bytes, 0, bytes.length, at);
  closeSync(opened);
};
const change = (folder: string, sql: string, name = 'events.db'): void => {
  const database = new Database(join(folder, name));
  expect(database.prepare(sql).run().changes).toBeGreaterThan(0);
  database.close();
};

describe('a start is refused', () => {
  it.each(['events.db', 'secrets.db', 'views.db'])(
    'over a %s that is no database, and says which file',
    async (name) => {
      const folder = copy();
      writeFileSync(join(folder, name), 'This is a text, and a long one: '.repeat(200));
      expectRefused(await start(folder), join(folder, name), 'backup');
    },
    TIMEOUT,
  );

  it.each(['events.db', 'secrets.db', 'views.db'])(
    'over a %s whose first page is damaged',
    async (name) => {
      const folder = copy();
      overwrite(join(folder, name), 0, Buffer.alloc(100, 0xff));
      expectRefused(await start(folder), join(folder, name));
    },
    TIMEOUT,
  );

  it.each(['events.db', 'secrets.db', 'views.db'])(
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
      expectRefused(await runCommand(['start', '--data', copy()], { MASTER_KEY: key, PORT }), 'PORT', '0 to 65535');
    },
    TIMEOUT,
  );

  it.each([
    ['LOG_LEVEL', 'chatty'],
    ['MONGO_URL', 'mongodb://localhost'],
    ['REDIS_URL', 'redis://localhost'],
  ])(
    'with %s=%s',
    async (name, value) => {
      expectRefused(await start(copy(), { MASTER_KEY: key, [name]: value }), name);
    },
    TIMEOUT,
  );

  it(
    'on a port that is taken, and ends',
    async () => {
      const taken = createServer().listen(0, '127.0.0.1');
      await new Promise((resolve) => taken.once('listening', resolve));
      const { port } = taken.address() as { port: number };
      const ended = await runCommand(['start', '--data', copy(), '--port', String(port)], { MASTER_KEY: key });
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

describe('verify', () => {
  const verify = async (folder: string) => {
    const { code, out } = await runCommand(['verify', '--data', folder, '--json']);
    expect(out.trim().split('\n').length).toBe(1);
    return { code, report: JSON.parse(out) as Record<string, unknown> };
  };

  it(
    'says that all is well, in one line of JSON',
    async () => {
      const { code, report } = await verify(good);
      expect(code).toBe(0);
      expect(Object.keys(report).sort()).toEqual(['events', 'ok', 'seals', 'streams', 'views']);
      expect(report).toMatchObject({ ok: true, streams: 40, views: { profile: { documents: 40 } } });
    },
    TIMEOUT,
  );

  it.each<[string, string]>([
    [
      'an altered date',
      `UPDATE events SET data = replace(data, '"joinedOn":"20', '"joinedOn":"19') WHERE position = 5`,
    ],
    [
      'altered metadata',
      `UPDATE events SET metadata = replace(metadata, 'system:demo', 'system:else') WHERE position = 5`,
    ],
    ['an altered moment', `UPDATE events SET recorded_at = '2020-01-01T00:00:00.000Z' WHERE position = 5`],
    [
      'another hash',
      `UPDATE events SET hash = replace(hash, substr(hash, 3, 1), 'f') || '' WHERE position = 5 AND substr(hash, 3, 1) <> 'f'`,
    ],
    ['an event taken away', 'DELETE FROM events WHERE position = 5'],
  ])(
    'finds %s',
    async (_what, sql) => {
      const folder = copy();
      change(folder, sql);
      const { code, report } = await verify(folder);
      expect(code).toBe(1);
      expect(report).toEqual({
        ok: false,
        first: expect.stringMatching(/^member-[0-9a-f]{32}@\d+$/) as string,
        reason: expect.any(String) as string,
      });
    },
    TIMEOUT,
  );

  it(
    'finds a document that its events do not give',
    async () => {
      const folder = copy();
      const views = new Database(join(folder, 'views.db'));
      const tables = views
        .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name LIKE '%profile%'")
        .all();
      const { name } = tables[0] as { name: string };
      views.prepare(`DELETE FROM "${name}" WHERE rowid = (SELECT min(rowid) FROM "${name}")`).run();
      views.close();
      const { code, report } = await verify(folder);
      expect([code, report.ok]).toEqual([1, false]);
      expect(report.reason).toContain('profile');
    },
    TIMEOUT,
  );

  it(
    'names the file when pages of the log are damaged, and does not say that all is well',
    async () => {
      const folder = copy();
      const file = join(folder, 'events.db');
      overwrite(file, 4_096 * 3, Buffer.alloc(statSync(file).size - 4_096 * 3, 0xa5));
      const { code, out, err } = await runCommand(['verify', '--data', folder, '--json']);
      expect(code).toBeGreaterThan(0);
      expect(out + err).toContain('events.db');
      expect(out).not.toContain('"ok":true');
      expect(err).not.toMatch(/\n {4}at /);
    },
    TIMEOUT,
  );
});
