import Database from 'better-sqlite3';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { runCommand } from '../kit/run-command.js';
import { DemoCopies } from './demo-copies.js';

const TIMEOUT = 120_000;
/** the second member's joining */
const JOINED = `(SELECT position FROM events WHERE type = 'MemberJoined' ORDER BY position LIMIT 1 OFFSET 1)`;
let demo: DemoCopies;
beforeAll(async () => void (demo = await DemoCopies.make()), TIMEOUT);
afterAll(() => demo.remove());
const copy = (): string => demo.copy();

const change = (folder: string, sql: string, name = 'events.db'): void => {
  const database = new Database(join(folder, name));
  expect(database.prepare(sql).run().changes).toBeGreaterThan(0);
  database.close();
};

describe('verify', () => {
  const verify = async (folder: string) => {
    const { code, out } = await runCommand(['verify', '--data', folder, '--json']);
    expect(out.trim().split('\n').length).toBe(1);
    return { code, report: JSON.parse(out) as Record<string, unknown> };
  };

  it(
    'says that all is well, in one line of JSON',
    async () => {
      const { code, report } = await verify(demo.good);
      expect(code).toBe(0);
      expect(Object.keys(report).sort()).toEqual(['events', 'ok', 'seals', 'streams', 'views']);
      expect(report).toMatchObject({ ok: true, views: { profile: { documents: 40 } } });
      const log = new Database(join(demo.good, 'events.db'), { readonly: true });
      const { streams } = log.prepare('SELECT count(*) AS streams FROM streams').get() as { streams: number };
      log.close();
      expect([report.streams, streams > 40]).toEqual([streams, true]);
    },
    TIMEOUT,
  );

  it(
    'says the same in words, a view a line',
    async () => {
      const { out } = await runCommand(['verify', '--data', demo.good]);
      expect(out).toMatch(/^profile: 40 documents, sha256:[0-9a-f]{64}$/m);
      expect(out).toMatch(/^ok: true$/m);
      expect(out).not.toMatch(/[{}]/);
    },
    TIMEOUT,
  );

  it.each<[string, string]>([
    [
      'an altered date',
      `UPDATE events SET data = replace(data, '"joinedOn":"20', '"joinedOn":"19') WHERE position = ${JOINED}`,
    ],
    [
      'altered metadata',
      `UPDATE events SET metadata = replace(metadata, 'system:demo', 'system:else') WHERE position = ${JOINED}`,
    ],
    ['an altered moment', `UPDATE events SET recorded_at = '2020-01-01T00:00:00.000Z' WHERE position = ${JOINED}`],
    [
      'another hash',
      `UPDATE events SET hash = substr(hash, 1, 2) || iif(substr(hash, 3, 1) = 'f', 'e', 'f') || substr(hash, 4) WHERE position = ${JOINED}`,
    ],
    ['an event taken away', `DELETE FROM events WHERE position = ${JOINED}`],
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
      const profiles = new Database(join(folder, 'views', 'profile@1.1.db'));
      profiles.exec('DELETE FROM documents WHERE id = (SELECT min(id) FROM documents)');
      profiles.close();
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
      DemoCopies.overwrite(file, 4_096 * 3, Buffer.alloc(statSync(file).size - 4_096 * 3, 0xa5));
      const { code, out, err } = await runCommand(['verify', '--data', folder, '--json']);
      expect(code).toBeGreaterThan(0);
      expect(out + err).toContain('events.db');
      expect(out).not.toContain('"ok":true');
      expect(err).not.toMatch(/\n {4}at /);
    },
    TIMEOUT,
  );
});
