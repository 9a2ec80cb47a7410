import { spawn, execFile } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { SqliteLeaseStore } from '../../../src/leases/sqlite/sqlite-lease-store.js';
import { folders } from '../../kit/folders.js';
import { systemClock } from '../../../src/clock/clock.js';
import { waitForLease } from '../../../src/leases/wait-for-lease.js';

const CHILD = join(__dirname, 'taking-child.mjs');
const newFolder = folders();

interface Turn {
  readonly token: number;
  /** microseconds of the machine's monotonic clock */
  readonly from: number;
  readonly to: number;
}

const turnsOf = async (file: string, holder: string, turns: number): Promise<Turn[]> => {
  const { stdout } = await promisify(execFile)(process.execPath, [CHILD, file, holder, String(turns)]);
  return stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Turn);
};

describe('a role that several processes want', () => {
  it('is held by one of them at a time, each time under a number of its own', async () => {
    const file = join(newFolder(), 'secrets.db');
    const turns = (await Promise.all(['a', 'b', 'c'].map((holder) => turnsOf(file, holder, 40)))).flat();
    const inTurn = turns.sort((one, other) => one.token - other.token);
    expect(inTurn.map(({ token }) => token)).toEqual(Array.from({ length: 120 }, (_, index) => index + 1));
    const overlapping = inTurn.filter(({ from }, index) => index > 0 && from < inTurn[index - 1]!.to);
    expect(overlapping).toEqual([]);
  }, 60_000);

  it('is taken over from one that was killed once its lease has ended, not before', async () => {
    const file = join(newFolder(), 'secrets.db');
    const child = spawn(process.execPath, [CHILD, file, 'a', '0']);
    await once(child.stdout, 'data');
    const store = new SqliteLeaseStore(file);
    child.kill('SIGKILL');
    await once(child, 'close');
    const { expiresAt } = (await store.newest('reactors'))!;
    const times = { liveMs: 800, renewEveryMs: 20, marginMs: 100 };
    const taker = { store, holder: 'b', clock: systemClock, times };
    const lease = (await waitForLease('reactors', taker, AbortSignal.timeout(9_000)))!;
    expect(lease.token).toBe(2);
    expect(systemClock.now() >= expiresAt).toBe(true);
    await lease.release();
    await store.close();
  }, 30_000);
});
