import Database from 'better-sqlite3';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { demoMemberOf } from '../../src/cli/demo/demo-history.js';
import { contractLine, fileOf } from '../imports/contract-lines.js';
import { runCommand } from '../kit/run-command.js';

const LINES = 4_000;
const MEMBERS = 20;
const RUN = join(__dirname, '../../bin/run.js');

let folder: string;
beforeAll(() => (folder = mkdtempSync(join(tmpdir(), 'societaire-import-killed-'))));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Events in the log of a folder. */
const headOf = (data: string): number => {
  const log = new Database(join(data, 'events.db'), { readonly: true });
  const { head } = log.prepare('SELECT max(position) AS head FROM events').get() as { readonly head: number };
  log.close();
  return head;
};

/** What is told of each run of an import, in the order in which they began. */
const runsIn = (data: string): readonly (readonly string[])[] => {
  const log = new Database(join(data, 'events.db'), { readonly: true });
  const rows = log
    .prepare(
      `SELECT name AS stream, type FROM events JOIN streams ON streams.id = events.stream
       WHERE name LIKE 'import-%' ORDER BY position`,
    )
    .all();
  log.close();
  const runs = Map.groupBy(rows as { readonly stream: string; readonly type: string }[], ({ stream }) => stream);
  return [...runs.values()].map((events) => events.map(({ type }) => type));
};

/** Starts the import and kills it once it wrote so many events more, if it has not ended. */
const killed = async (args: readonly string[], data: string, events: number): Promise<NodeJS.Signals | null> => {
  const until = headOf(data) + events;
  const child = spawn(process.execPath, [RUN, ...args], { stdio: 'ignore' });
  const ended = once(child, 'close');
  while (child.exitCode === null && headOf(data) < until) await pause(10);
  child.kill('SIGKILL');
  await ended;
  return child.signalCode;
};

/** Contracts of a folder, once all of it was verified. */
const contractsIn = async (data: string): Promise<number> => {
  const { code, out } = await runCommand(['verify', '--data', data, '--json']);
  expect(code).toBe(0);
  return (JSON.parse(out) as { readonly views: { readonly contracts: { readonly documents: number } } }).views.contracts
    .documents;
};

it('an import that is killed again and again brings each contract once', async () => {
  const [data, file] = [join(folder, 'data'), join(folder, 'contracts.ndjson')];
  const members = ['--members', String(MEMBERS), '--months', '6', '--seed', '1'];
  await runCommand(['demo', '--no-serve', ...members, '--data', data]);
  const line = (index: number) =>
    contractLine(`k${index}`, {
      member: demoMemberOf(1, index % MEMBERS),
      number: String(300_000_000 + index),
      startsOn: '2026-04-10',
      premiums: [{ from: '2026-04-10', yearly: '231.50' }],
    });
  const before = await contractsIn(data);
  writeFileSync(file, fileOf(Array.from({ length: LINES }, (_, index) => line(index))));
  const args = ['import', 'contracts', file, '--data', data, '--json'];
  const signals: (NodeJS.Signals | null)[] = [];
  // a commit may hold a whole lot: each of them may write so much more
  for (const events of [1, 300, 600, 100, 300]) signals.push(await killed(args, data, events));
  const { code, out } = await runCommand(args);
  const { applied, unchanged } = JSON.parse(out) as { readonly applied: number; readonly unchanged: number };
  expect(signals).toEqual(signals.map(() => 'SIGKILL'));
  expect({ code, lines: applied + unchanged }).toEqual({ code: 0, lines: LINES });
  expect(unchanged).toBeGreaterThan(0);
  expect(await contractsIn(data)).toBe(before + LINES);
  expect(runsIn(data)).toEqual([...signals.map(() => ['ImportStarted']), ['ImportStarted', 'ImportEnded']]);
}, 240_000);
