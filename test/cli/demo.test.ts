import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCommand } from '../kit/run-command.js';
import { Server } from '../kit/server.js';

const TIMEOUT = 300_000;
let parent: string;
beforeAll(() => void (parent = mkdtempSync(join(tmpdir(), 'societaire-demo-'))));
afterAll(() => rmSync(parent, { recursive: true, force: true }));

const demo = (folder: string, ...options: readonly string[]) =>
  runCommand(['demo', '--no-serve', '--json', '--today', '2026-11-24', '--data', join(parent, folder), ...options]);
const events = async (folder: string): Promise<Record<string, unknown>[]> => {
  const { out } = await runCommand(['replay', '--subject', SUBJECT, '--data', join(parent, folder), '--json']);
  return out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
};
/** The first member of seed 3: the same in every folder. */
let SUBJECT = '';

/** What nonces and keys make: the hash of an event, and nothing else of it once its personal fields are masked. */
const withoutHash = ({ hash: _hash, ...event }: Record<string, unknown>) => {
  const { hash: _own, ...metadata } = event.metadata as Record<string, unknown>;
  return { ...event, metadata };
};

describe('a demo', () => {
  it(
    'made twice has the same views and the same events',
    async () => {
      const options = ['--members', '200', '--months', '24', '--seed', '3'];
      const [one, other] = [await demo('one', ...options), await demo('other', ...options)];
      expect([one.code, other.code]).toEqual([0, 0]);
      expect(one.out).toBe(other.out);
      const report = JSON.parse(one.out) as {
        events: number;
        views: Record<string, { documents: number; digest: string }>;
      };
      expect(report.events).toBeGreaterThan(5_000);
      for (const [view, { documents, digest }] of Object.entries(report.views)) {
        if (['profile', 'dashboard', 'bank-accounts', 'moves'].includes(view)) expect(documents).toBe(200);
        else if (['unmatched-entries', 'unsent-messages', 'imports', 'refunds'].includes(view)) expect(documents).toBe(0);
        else if (view === 'refunds-owed') expect(documents).toBeGreaterThan(5);
        else expect([view, documents > 20]).toEqual([view, true]);
        expect(digest).toMatch(/^sha256:[0-9a-f]{64}$/);
      }
      SUBJECT = await firstSubject('one');
      const [first, second] = [await events('one'), await events('other')];
      expect(first.length).toBeGreaterThan(0);
      expect(first.map(withoutHash)).toEqual(second.map(withoutHash));
      expect(first.map(({ hash }) => hash)).not.toEqual(second.map(({ hash }) => hash));
    },
    TIMEOUT,
  );

  it(
    'of another seed or another day is another',
    async () => {
      const base = ['--members', '30', '--months', '6'];
      const outs = await Promise.all([
        demo('a', ...base, '--seed', '1'),
        demo('b', ...base, '--seed', '2'),
        demo('c', ...base, '--seed', '1', '--today', '2026-10-01'),
      ]);
      expect(new Set(outs.map(({ out }) => out)).size).toBe(3);
    },
    TIMEOUT,
  );

  it(
    'goes back fifty years, and each member has joined',
    async () => {
      const { code, out } = await demo('old', '--members', '40', '--months', '600');
      expect(code).toBe(0);
      expect(JSON.parse(out)).toMatchObject({ views: { profile: { documents: 40 } } });
    },
    TIMEOUT,
  );

  it(
    'takes the place of an earlier demo, with another master key',
    async () => {
      const key = () => readFileSync(join(parent, 'again/demo.json'), 'utf8');
      const first = await demo('again', '--members', '5');
      const before = key();
      const second = await demo('again', '--members', '5');
      expect([second.code, second.out]).toEqual([0, first.out]);
      expect(key()).not.toBe(before);
    },
    TIMEOUT,
  );

  it.each([['photos.zip'], ['events.db'], ['.hidden']])(
    'leaves a folder alone that holds %s',
    async (name) => {
      const folder = `foreign-${name.replaceAll('.', '')}`;
      mkdirSync(join(parent, folder));
      writeFileSync(join(parent, folder, name), 'someone’s');
      const { code, out, err } = await demo(folder, '--members', '5');
      expect({ code, out }).toEqual({ code: 2, out: '' });
      expect(err).toMatch(new RegExp(`^.*holds ${name}, which is not of an earlier demo.*\n$`));
      expect(readFileSync(join(parent, folder, name), 'utf8')).toBe('someone’s');
    },
    TIMEOUT,
  );

  it(
    'leaves an earlier demo alone that someone put a file into',
    async () => {
      await demo('mixed', '--members', '5');
      writeFileSync(join(parent, 'mixed/notes.txt'), 'mine');
      const { code, err } = await demo('mixed', '--members', '5');
      expect(code).toBe(2);
      expect(err).toContain('notes.txt');
      expect((await runCommand(['verify', '--data', join(parent, 'mixed')])).code).toBe(0);
    },
    TIMEOUT,
  );

  it(
    'refuses a folder whose server is running, and empties it once that has ended, by a crash as well',
    async () => {
      const folder = join(parent, 'served');
      const server = await Server.demo(folder);
      const refused = await demo('served', '--members', '5');
      expect([refused.code, refused.err]).toEqual([2, expect.stringContaining('is in use by another process')]);
      expect((await fetch(`${server.address}/health/ready`)).status).toBe(200);
      await server.kill();
      expect((await demo('served', '--members', '5')).code).toBe(0);
    },
    TIMEOUT,
  );

  it(
    'refuses a file as its folder, in one line',
    async () => {
      writeFileSync(join(parent, 'file'), '');
      const { code, err } = await demo('file', '--members', '5');
      expect(code).toBe(2);
      expect(err).toMatch(/^.*file cannot be used as a data folder.*\n$/);
    },
    TIMEOUT,
  );
});

const firstSubject = async (folder: string): Promise<string> => {
  const { default: Database } = await import('better-sqlite3');
  const log = new Database(join(parent, folder, 'events.db'), { readonly: true });
  const sql = "SELECT name FROM streams WHERE name LIKE 'member-%' ORDER BY revision DESC, name LIMIT 1";
  const { name } = log.prepare(sql).get() as {
    name: string;
  };
  log.close();
  return name.replace('member-', '');
};
