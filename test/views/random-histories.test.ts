import fc from 'fast-check';
import { setTimeout as pause } from 'node:timers/promises';
import { MemoryEventStore } from '../../src/event-store/memory/memory-event-store.js';
import { MemoryReadStore } from '../../src/read-store/memory/memory-read-store.js';
import type { ReadStore } from '../../src/read-store/read-store.port.js';
import { ADAPTERS } from '../contract/read-store/adapters.js';
import { dyingStore } from './random/dying-store.js';
import { failingAt } from './random/failing-at.js';
import { happen, histories, type Happening } from './random/history.js';
import { followed, inBatchesOf, rebuiltBy, type Way } from './random/ways-to-fold.js';
import { whatIsThere } from './random/what-is-there.js';

const STORES = ADAPTERS.filter(({ absent }) => absent === undefined).map((adapter) => ({
  ...adapter,
  runs: adapter.name === 'memory' ? 150 : adapter.name === 'sqlite' ? 15 : 3,
}));
const ALL = 1_000_000;
const WAYS: Readonly<Record<string, Way>> = {
  'one by one': inBatchesOf(1),
  'by seven': inBatchesOf(7),
  'by a thousand': inBatchesOf(1_000),
  'rebuilt as one part': rebuiltBy(ALL),
  'rebuilt by parts of two': rebuiltBy(2),
  'rebuilt by parts of five': rebuiltBy(5),
};

const onLog = async (history: readonly Happening[]): Promise<MemoryEventStore> => {
  const log = new MemoryEventStore();
  await happen(log, history);
  return log;
};
/** The engine's plainest way, in memory: one event after the other. */
const reference = async (history: readonly Happening[]) => {
  const store = new MemoryReadStore();
  await inBatchesOf(1)(await onLog(history), store);
  return whatIsThere(store);
};

describe.each(STORES)('a random history on $name', ({ place, runs }) => {
  const onFreshStore = async <Answer>(work: (open: () => Promise<ReadStore>) => Promise<Answer>): Promise<Answer> => {
    const there = await place();
    const opened: ReadStore[] = [];
    try {
      return await work(async () => {
        opened.push(await there.open());
        return opened.at(-1)!;
      });
    } finally {
      for (const store of opened) await store.close();
      await there.remove();
    }
  };

  it.each(Object.entries(WAYS))(
    'gives the same documents and digest folded %s',
    (_title, way) =>
      fc.assert(
        fc.asyncProperty(histories(40), async (history) => {
          const there = await onFreshStore(async (open) => {
            const store = await open();
            await way(await onLog(history), store);
            return whatIsThere(store);
          });
          expect(there).toEqual(await reference(history));
        }),
        { numRuns: runs },
      ),
    120_000,
  );

  it.each(Object.entries(WAYS))(
    'gives the same when it is killed between any two writes and folded on, %s',
    (_title, way) =>
      fc.assert(
        fc.asyncProperty(histories(15), fc.array(fc.nat(12), { maxLength: 4 }), async (history, kills) => {
          const log = await onLog(history);
          const there = await onFreshStore(async (open) => {
            for (const writes of kills) await way(log, dyingStore(await open(), writes)).catch(onlyKilled);
            const store = await open();
            await way(log, store);
            return whatIsThere(store);
          });
          expect(there).toEqual(await reference(history));
        }),
        { numRuns: runs },
      ),
    120_000,
  );

  it('gives the same when part of it was folded in one way, and the rest in another', () => {
    const way = fc.constantFrom(...Object.values(WAYS));
    return fc.assert(
      fc.asyncProperty(
        histories(30),
        fc.double({ min: 0, max: 1, noNaN: true }),
        way,
        way,
        async (history, share, first, then) => {
          const log = new MemoryEventStore();
          const cut = Math.floor(history.length * share);
          const there = await onFreshStore(async (open) => {
            await happen(log, history.slice(0, cut));
            await first(log, await open());
            await happen(log, history.slice(cut));
            const store = await open();
            await then(log, store);
            return whatIsThere(store);
          });
          expect(there).toEqual(await reference(history));
        },
      ),
      { numRuns: runs },
    );
  }, 120_000);

  it('gives the same followed live while it happens, with stores that fail now and then', () => {
    const turns = fc.array(fc.integer({ min: 1, max: 40 }), { maxLength: 4 });
    return fc.assert(
      fc.asyncProperty(histories(30), turns, turns, async (history, reads, writes) => {
        const log = new MemoryEventStore();
        const happening = async (): Promise<void> => {
          for (const one of history) {
            await happen(log, [one]);
            if (one.act !== 'add') await pause(1);
          }
        };
        const there = await onFreshStore(async (open) => {
          const store = await open();
          const failing = failingAt(store, ['write', 'load', 'note', 'point', 'getMany', 'pointers'], new Set(writes));
          await inBatchesOf(1)(log, store);
          await followed(happening)(failingAt(log, ['readAll'], new Set(reads)), failing);
          return whatIsThere(store);
        });
        expect(there).toEqual(await reference(history));
      }),
      { numRuns: Math.ceil(runs / 10), endOnFailure: true },
    );
  }, 120_000);
});

const onlyKilled = (error: Error): void => expect(error.message).toBe('killed');
