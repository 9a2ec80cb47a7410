import Database from 'better-sqlite3';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SqliteEventStore } from '../../src/event-store/sqlite/sqlite-event-store.js';
import { AppendingProcess, type Attempt } from './appending-process.js';
import { expectNothingLost } from './expect-nothing-lost.js';

/** 20 rounds in CI, as many as `KILL_ROUNDS` says elsewhere. */
const ROUNDS = Number(process.env.KILL_ROUNDS ?? 20);
const TIMEOUT = 20_000 + ROUNDS * 3_000;
const STREAMS = ['member-a', 'member-b', 'member-c', 'member-d'];

interface Killed {
  readonly attempts: readonly Attempt[];
  readonly writtenUnknown: number;
}

/** Kills, checks and starts again on the same file, round after round. */
const rounds = async (file: string, processes: number, callers: number): Promise<Killed> => {
  const attempts: Attempt[] = [];
  let writtenUnknown = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const appending = Array.from({ length: processes }, () => new AppendingProcess(file, callers, STREAMS));
    await Promise.all(appending.map((one) => one.killAfter(5, Math.random() * 60)));
    const made = appending.flatMap((one) => [...one.attempts.values()]);
    attempts.push(...made);
    writtenUnknown += await checked(file, made);
  }
  await checked(file, attempts);
  return { attempts, writtenUnknown };
};

const checked = async (file: string, attempts: readonly Attempt[]): Promise<number> => {
  const store = new SqliteEventStore(file);
  const written = await expectNothingLost(store, attempts);
  await store.close();
  return written;
};

const expectSound = (file: string): void => {
  const database = new Database(file, { readonly: true });
  expect(database.pragma('integrity_check', { simple: true })).toBe('ok');
  expect(database.pragma('foreign_key_check')).toEqual([]);
  database.close();
};

const tell = ({ attempts, writtenUnknown }: Killed): void =>
  void process.stdout.write(
    `${ROUNDS} rounds of kill -9, ${attempts.length} appends tried, ${writtenUnknown} of them written and never ` +
      'acknowledged: nothing lost, nothing doubled, no gap, no batch torn\n',
  );

describe('kill -9 of a process that appends', () => {
  let folder: string;
  let file: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'faults-'));
    file = join(folder, 'events.sqlite');
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it(
    `loses no acknowledged event, doubles none and tears no batch in ${ROUNDS} rounds`,
    async () => {
      const killed = await rounds(file, 1, 16);
      expect(killed.attempts.length).toBeGreaterThan(ROUNDS * 5);
      expectSound(file);
      tell(killed);
    },
    TIMEOUT,
  );

  it(
    `nor with two processes on the same streams of one file in ${ROUNDS} rounds`,
    async () => {
      const killed = await rounds(file, 2, 4);
      expect(killed.attempts.some(({ answer }) => answer?.outcome === 'conflict')).toBe(true);
      expectSound(file);
      tell(killed);
    },
    TIMEOUT,
  );

  it('several processes may make one new file at once', async () => {
    const appending = Array.from({ length: 6 }, () => new AppendingProcess(file, 1, STREAMS));
    await Promise.all(appending.map((one) => one.killAfter(1, 0)));
    await checked(
      file,
      appending.flatMap((one) => [...one.attempts.values()]),
    );
    expectSound(file);
  }, 30_000);
});
