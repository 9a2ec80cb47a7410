import { AppendQueue } from '../../../src/event-store/sqlite/append-queue.js';
import type { AppendLot, AppendRequest } from '../../../src/event-store/sqlite/append-lot.js';
import { SqliteError } from 'better-sqlite3';
import { anEvent, aStream } from '../../contract/event-store/some-events.js';
import { tellTime } from '../../kit/told-time.js';

const request = (stream = aStream()): AppendRequest => ({ stream, expected: 'none', events: [anEvent()] });
const busy = (): never => {
  throw new SqliteError('database is locked', 'SQLITE_BUSY');
};
const answers = (lot: readonly AppendRequest[]): ReturnType<AppendLot> =>
  lot.map(() => ({ outcome: 'appended', revision: 0, position: 1n }));
const open = (write: AppendLot): AppendQueue => new AppendQueue(write, () => undefined);

describe('the queue of appends', () => {
  it('writes together what is asked for together', async () => {
    const lots: number[] = [];
    const queue = open((lot) => (lots.push(lot.length), answers(lot)));
    await Promise.all(Array.from({ length: 64 }, () => queue.append(request())));
    expect(lots).toEqual([64]);
  });

  it('fails alone an append that the store cannot take', async () => {
    const queue = open((lot) => {
      if (lot.some(({ stream }) => stream === 'bad')) throw new SqliteError('constraint', 'SQLITE_CONSTRAINT');
      return answers(lot);
    });
    const settled = await Promise.allSettled(['a', 'bad', 'c'].map((stream) => queue.append(request(stream))));
    expect(settled.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  });

  it('tries again while another process holds the file', async () => {
    let turns = 0;
    const queue = open((lot) => (++turns < 5 ? busy() : answers(lot)));
    await expect(queue.append(request())).resolves.toMatchObject({ outcome: 'appended' });
    expect(turns).toBe(5);
  });

  describe('behind the lock of another process', () => {
    let [now, turns] = [0, 0];
    beforeEach(() => {
      [now, turns] = [0, 0];
      tellTime(() => now);
    });
    afterEach(() => void jest.restoreAllMocks());
    const heldFor = (times: number, eachMs: number): AppendQueue =>
      open((lot) => {
        now += eachMs;
        return (turns += 1) > times ? answers(lot) : busy();
      });

    it('tries on after its own process stood still for an hour', async () => {
      await expect(heldFor(2, 3_600_000).append(request())).resolves.toMatchObject({ outcome: 'appended' });
    });

    it('gives up after ten seconds of tries', async () => {
      await expect(heldFor(200, 100).append(request())).rejects.toMatchObject({ code: 'event-store.busy' });
      expect(turns).toBe(101);
    });
  });

  it('tells its callers when it is closed while another process holds the file', async () => {
    const queue = open(busy);
    const waiting = queue.append(request());
    queue.close();
    await expect(waiting).rejects.toMatchObject({ code: 'event-store.busy' });
  });

  it('holds 10,000 appends and refuses the next one', async () => {
    const queue = open(answers);
    const waiting = Array.from({ length: 10_000 }, () => queue.append(request()));
    await expect(queue.append(request())).rejects.toMatchObject({ code: 'event-store.busy' });
    await expect(Promise.all(waiting)).resolves.toHaveLength(10_000);
  });
});
