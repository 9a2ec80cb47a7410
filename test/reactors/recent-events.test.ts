import type { EventStore, LogPage } from '../../src/event-store/event-store.port.js';
import { subscribe } from '../../src/event-store/subscribe.js';
import { RecentEvents } from '../../src/reactors/recent-events.js';
import { joined, moved, nantes } from '../domain/membership/people.js';
import { storeWith } from '../kit/store-with.js';
import { logOf, tell, type Told } from '../kit/told.js';

const member = 'a'.repeat(32);
const move: Told = { ...moved('2026-03-20', nantes), member };
const first: Told = { ...joined(), member };

const counted = (log: EventStore): { readonly log: EventStore; readonly reads: () => number } => {
  let reads = 0;
  const readAll: EventStore['readAll'] = (...asked) => ((reads += 1), log.readAll(...asked));
  return { log: storeWith(log, { readAll }), reads: () => reads };
};
const positions = ({ events, through }: LogPage) => [events.map(({ position }) => Number(position)), Number(through)];

describe('the log as those at its head read it', () => {
  it('is read once for all', async () => {
    const { log, reads } = counted(await logOf([first, move]));
    const recent = new RecentEvents(log);
    await recent.readAll(0n);
    await tell(log, [move, move]);
    const before = reads();
    const pages = await Promise.all([1, 2, 3].map(() => recent.readAll(2n, { types: ['AddressChanged'] })));
    expect(pages.map(positions)).toEqual([1, 2, 3].map(() => [[3, 4], 4]));
    expect(reads() - before).toBe(1);
    expect(positions(await recent.readAll(3n, { types: ['MemberJoined'] }))).toEqual([[], 4]);
    expect(positions(await recent.readAll(4n))).toEqual([[], 4]);
    recent.close();
  });

  it('gives a page no more events than it was asked for, and goes on behind them', async () => {
    const log = await logOf([first]);
    const recent = new RecentEvents(log);
    await recent.readAll(0n);
    await tell(log, [move, move, move]);
    await recent.readAll(1n);
    expect(positions(await recent.readAll(1n, { limit: 2 }))).toEqual([[2, 3], 3]);
    expect(positions(await recent.readAll(3n, { limit: 2 }))).toEqual([[4], 4]);
    recent.close();
  });

  it('is read to its end, however much was written at once', async () => {
    const log = await logOf([first]);
    const recent = new RecentEvents(log);
    await recent.readAll(0n);
    await tell(
      log,
      Array.from({ length: 1_500 }, () => move),
    );
    const seen: number[] = [];
    for (let from = 1n; seen.at(-1) !== 0;) {
      const page = await recent.readAll(from);
      seen.push(page.events.length);
      from = page.through;
    }
    expect(seen).toEqual([1_000, 500, 0]);
    recent.close();
  });

  it('is read from the store by who is behind', async () => {
    const log = await logOf([first, move, move]);
    const recent = new RecentEvents(log);
    await recent.readAll(0n);
    expect(positions(await recent.readAll(0n, { types: ['MemberJoined'] }))).toEqual([[1], 3]);
    recent.close();
  });

  it('is asked for again after a read that failed', async () => {
    let away = false;
    const known = await logOf([first]);
    const readAll: EventStore['readAll'] = async (...asked) => {
      if (away) throw new Error('away');
      return known.readAll(...asked);
    };
    const recent = new RecentEvents(storeWith(known, { readAll }));
    await recent.readAll(0n);
    await tell(known, [move]);
    away = true;
    await expect(recent.readAll(1n)).rejects.toThrow('away');
    away = false;
    expect(positions(await recent.readAll(1n))).toEqual([[2], 2]);
    recent.close();
  });

  describe('while one who was behind hears late that it has come to the head', () => {
    let log: EventStore;
    let recent: RecentEvents;
    let behind: Promise<LogPage>;
    let hears: () => void;
    let shared: Promise<unknown> | undefined;
    beforeEach(async () => {
      shared = undefined;
      log = await logOf([first, move]);
      const heard = new Promise<void>((resolve) => (hears = resolve));
      let late = false;
      const asking = new Promise<void>((resolve) => {
        const head: EventStore['head'] = async () => {
          const position = await log.head();
          if (late) await (resolve(), heard);
          return position;
        };
        // what all share comes one by one
        const readAll: EventStore['readAll'] = async (after, filter) => {
          const page = await log.readAll(after, filter ?? { limit: 1 });
          if (filter === undefined) await shared;
          return page;
        };
        recent = new RecentEvents(storeWith(log, { head, readAll }));
      });
      await recent.readAll(0n);
      await tell(log, [move]);
      late = true;
      behind = recent.readAll(0n);
      await asking;
      await tell(log, [move]);
    });
    afterEach(() => recent.close());

    it('does not go back', async () => {
      for (let from = 2n; from < 4n;) from = (await recent.readAll(from)).through;
      expect(positions(await recent.readAll(4n))).toEqual([[], 4]);
      hears();
      const { through } = await behind;
      expect(positions(await recent.readAll(through))).toEqual([[4], 4]);
    });

    it('is read from there, though a read from before is under way', async () => {
      shared = behind;
      const before = recent.readAll(2n);
      hears();
      const { through } = await behind;
      expect(positions(await recent.readAll(through))).toEqual([[4], 4]);
      await before;
    });
  });

  it('loses no commit to those who follow it side by side, whatever is read while it is made', async () => {
    const log = await logOf([]);
    const slow = storeWith(log, {
      readAll: async (...asked) => {
        const page = await log.readAll(...asked);
        await new Promise((resolve) => setTimeout(resolve, Number(page.through) % 3));
        return page;
      },
    });
    const recent = new RecentEvents(slow);
    const stopping = new AbortController();
    const follow = async (types: readonly string[] | undefined): Promise<readonly bigint[]> => {
      const seen: bigint[] = [];
      for await (const { events, through } of subscribe(recent, 0n, stopping.signal, {
        limit: 5,
        ...(types && { types }),
      })) {
        seen.push(...events.map(({ position }) => position));
        if (through >= 60n) return seen;
      }
      return seen;
    };
    const following = [undefined, ['AddressChanged'], ['MemberJoined'], undefined].map(follow);
    await tell(log, [first]);
    for (let index = 1; index < 60; index += 1) {
      await tell(log, [move]);
      if (index % 7 === 0) await new Promise((resolve) => setTimeout(resolve, 2));
    }
    const all = Array.from({ length: 60 }, (_unused, index) => BigInt(index + 1));
    expect(await Promise.all(following)).toEqual([all, all.slice(1), [1n], all]);
    recent.close();
  });
});
