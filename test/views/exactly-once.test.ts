import { catalogue } from '../../domain/catalogue.js';
import { upcasters } from '../../migrations/events/upcasters.js';
import { views } from '../../projections/views.js';
import { digestOf } from '../../src/audit/digest.js';
import { EventDecoder } from '../../src/event-store/codec/event-decoder.js';
import type { EventStore } from '../../src/event-store/event-store.port.js';
import { ViewEngine, type EngineReport } from '../../src/views/view-engine.js';
import type { ViewTable } from '../../src/views/sqlite/view-table.js';
import { joined, moved, nantes } from '../domain/membership/people.js';
import { logOf, tell, type Told } from '../kit/told.js';
import { viewFiles } from '../kit/view-files.js';
import { storeWith } from '../kit/store-with.js';

const open = viewFiles();
const names = ['a', 'b', 'c'].map((letter) => letter.repeat(32));
const history: readonly Told[] = Array.from({ length: 40 }, (_, index) => {
  const member = names[index % 3]!;
  return index < 3
    ? { ...joined(), member }
    : { ...moved(`2026-${String(1 + (index % 9)).padStart(2, '0')}-20`, nantes), member };
});
const contentOf = (tables: readonly ViewTable[]) => tables.map((table) => [[...table.all()], table.checkpoint()]);

/** A store that is gone after so many pages. */
const dyingAfter = (store: EventStore, pages: number): EventStore => {
  let read = 0;
  return storeWith(store, {
    readAll: async (...asked) => {
      if ((read += 1) > pages) throw new Error('killed');
      return store.readAll(...asked);
    },
  });
};

describe('an event takes effect once', () => {
  let store: EventStore;
  let whole: unknown;
  beforeEach(async () => {
    store = await logOf(history);
    const { engine, opened } = open(store, views);
    await engine.catchUp(40n);
    whole = contentOf(opened.tables);
  });

  it.each([0, 1, 2, 5, 12, 13])('when the engine is killed after %d pages and starts again', async (pages) => {
    const killed = open(dyingAfter(store, pages), views);
    await expect(killed.engine.catchUp(40n, undefined, { limit: 3 })).rejects.toThrow('killed');
    expect(killed.engine.checkpoint()).toBe(BigInt(3 * pages));
    killed.opened.database.close();
    const again = open(store, views, killed.file);
    expect(again.engine.checkpoint()).toBe(BigInt(3 * pages));
    await again.engine.catchUp(40n, undefined, { limit: 7 });
    expect(contentOf(again.opened.tables)).toEqual(whole);
  });

  it('when the engine is killed in the midst of a page: neither documents nor checkpoint are there', async () => {
    const { engine, opened } = open(store, views);
    await engine.catchUp(6n, undefined, { limit: 3 });
    const before = contentOf(opened.tables);
    const killing = jest.spyOn(opened.tables[1]!, 'moveCheckpoint').mockImplementation(() => {
      throw new Error('killed');
    });
    await expect(engine.catchUp(9n, undefined, { limit: 3 })).rejects.toThrow('killed');
    expect(contentOf(opened.tables)).toEqual(before);
    killing.mockRestore();
    await engine.catchUp(40n, undefined, { limit: 3 });
    expect(contentOf(opened.tables)).toEqual(whole);
  });

  it('when two engines fold one file at the same time', async () => {
    const one = open(store, views);
    const other = open(store, views, one.file);
    await Promise.all([
      one.engine.catchUp(40n, undefined, { limit: 3 }),
      other.engine.catchUp(40n, undefined, { limit: 7 }),
    ]);
    expect(contentOf(one.opened.tables)).toEqual(whole);
    expect(contentOf(other.opened.tables)).toEqual(whole);
  });

  it('when it is followed live: the same as rebuilt, byte for byte', async () => {
    const live = await logOf([]);
    const { engine, opened } = open(live, views);
    const stopping = new AbortController();
    const following = engine.follow(stopping.signal);
    for (const event of history) {
      await tell(live, [event]);
      await new Promise(setImmediate);
    }
    while (engine.checkpoint() < 40n) await new Promise(setImmediate);
    stopping.abort();
    await following;
    expect(JSON.stringify(contentOf(opened.tables), texts)).toBe(JSON.stringify(whole, texts));
  });
});

const texts = (_name: string, value: unknown): unknown => (typeof value === 'bigint' ? String(value) : value);

describe('views that are ahead of their log', () => {
  it('do not wait for ever when they are brought forward', async () => {
    const { engine, opened } = open(await logOf(history), views);
    await engine.catchUp(40n);
    const shorter = open(await logOf(history.slice(0, 10)), views, opened.database.name);
    await shorter.engine.catchUp(50n);
    expect(shorter.engine.checkpoint()).toBe(40n);
  });

  it.each([
    ['that was cut', () => logOf(history.slice(0, 10))],
    ['that was cut and went on otherwise', () => logOf([...history.slice(0, 39), ...history.slice(0, 9)])],
  ])('do not follow one %s as if nothing were amiss', async (_title, log) => {
    const { engine, opened } = open(await logOf(history), views);
    await engine.catchUp(40n);
    const stopping = new AbortController();
    const reports: EngineReport[] = [];
    const hear = (report: EngineReport): void => {
      reports.push(report);
      stopping.abort();
    };
    await new ViewEngine(await log(), opened, new EventDecoder(catalogue, upcasters), hear).follow(stopping.signal);
    expect(reports).toEqual([
      { visible: 40n, failure: expect.stringContaining('was folded from another log') as string },
    ]);
  });
});

describe('a digest', () => {
  it('is of the documents in the order of their ids, whoever wrote them', async () => {
    const [one, other] = [open(await logOf(history), views), open(await logOf(history), views)];
    await one.engine.catchUp(40n, undefined, { limit: 1 });
    await other.engine.catchUp(40n);
    const digests = [one, other].map(({ opened }) => opened.tables.map((table) => digestOf(table.all())));
    expect(digests[0]).toEqual(digests[1]);
    expect(digests[0]![0]).toMatchObject({
      documents: 3,
      digest: expect.stringMatching(/^sha256:[0-9a-f]{64}$/) as string,
    });
  });
});
