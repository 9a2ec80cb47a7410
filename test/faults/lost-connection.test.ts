import { EventStoreDbEventStore } from '../../src/event-store/eventstoredb/eventstoredb-event-store.js';
import { aStream, events } from '../contract/event-store/some-events.js';
import { EventStoreDbDouble } from '../doubles/eventstoredb/eventstoredb-double.js';
import type { AppendFault } from '../doubles/eventstoredb/faults.js';
import { expectOneOutcomeEach, type Done } from './one-outcome-each.js';

const APPENDS = 1_000;
const CONNECTIONS = 25;

const times = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index));

const appendTo = async (
  store: EventStoreDbEventStore,
  stream: string,
  expected: number | 'none',
  count: number,
): Promise<Done> => {
  const given = events(count);
  return { stream, given, answer: await store.append(stream, expected, given) };
};

describe('the connection to EventStoreDB lost', () => {
  let double: EventStoreDbDouble;
  let stores: EventStoreDbEventStore[];
  let unheard: unknown[];
  const hear = (error: unknown): void => void unheard.push(error);
  beforeEach(async () => {
    double = await EventStoreDbDouble.start();
    stores = times(CONNECTIONS, () => new EventStoreDbEventStore(double.url));
    unheard = [];
    process.on('uncaughtException', hear).on('unhandledRejection', hear);
  });
  afterEach(async () => {
    process.off('uncaughtException', hear).off('unhandledRejection', hear);
    await Promise.all(stores.map((store) => store.close()));
    await double.stop();
    expect(unheard).toEqual([]);
  });

  it.each(['before-write', 'after-write'] as const)(
    `%s of each of ${APPENDS} appends: each is there once, and its caller knows`,
    async (when) => {
      const lost = new Set<string>();
      double.faults.onAppend = ({ stream }): AppendFault | undefined => {
        if (lost.has(stream)) return undefined;
        lost.add(stream);
        return { kind: 'connection-lost', when };
      };
      const done: Done[] = [];
      await Promise.all(
        stores.map(async (store) => {
          for (let turn = 0; turn < APPENDS / CONNECTIONS; turn++)
            done.push(await appendTo(store, aStream(), 'none', 2));
        }),
      );
      expect(lost.size).toBe(APPENDS);
      expect(done.map(({ answer }) => answer.outcome)).toEqual(times(APPENDS, () => 'appended'));
      await expectOneOutcomeEach(stores[0]!, done);
    },
    120_000,
  );

  it(`under ${APPENDS} appends of rivals, 40 at once on one connection: one winner a revision, and each loser knows`, async () => {
    const [store] = stores as [EventStoreDbEventStore];
    const done: Done[] = [];
    let [arrived, lost] = [0, 0];
    double.faults.onAppend = (): AppendFault | undefined => {
      if (++arrived % 97 !== 0) return undefined;
      return { kind: 'connection-lost', when: lost++ % 2 === 0 ? 'before-write' : 'after-write' };
    };
    await Promise.all(
      times(10, async () => {
        const stream = aStream();
        let last: number | 'none' = 'none';
        for (let turn = 0; turn < 25; turn++) {
          const expected = last;
          const rivals = await Promise.all(times(4, () => appendTo(store, stream, expected, 1)));
          expect(rivals.filter(({ answer }) => answer.outcome === 'appended')).toHaveLength(1);
          done.push(...rivals);
          last = turn;
        }
      }),
    );
    expect(done).toHaveLength(APPENDS);
    expect(lost).toBeGreaterThan(9);
    await expectOneOutcomeEach(store, done);
  }, 120_000);
});
