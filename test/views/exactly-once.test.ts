import { profile } from '../../projections/profile/view.js';
import { views } from '../../projections/views.js';
import { digestOf } from '../../src/audit/digest.js';
import type { EventStore } from '../../src/event-store/event-store.port.js';
import { ReadStoreError } from '../../src/read-store/read-store.error.js';
import type { EngineReport } from '../../src/views/engine-report.js';
import { ViewEngine } from '../../src/views/view-engine.js';
import { joined, moved, nantes } from '../domain/membership/people.js';
import { logOf, tell, type Told } from '../kit/told.js';
import { viewFiles, type Folded } from '../kit/view-files.js';
import { storeWith } from '../kit/store-with.js';

const open = viewFiles();
const names = ['a', 'b', 'c'].map((letter) => letter.repeat(32));
const history: readonly Told[] = Array.from({ length: 40 }, (_, index) => {
  const member = names[index % 3]!;
  return index < 3
    ? { ...joined(), member }
    : { ...moved(`2026-${String(1 + (index % 9)).padStart(2, '0')}-20`, nantes), member };
});

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
const follow = (folded: Folded, log: EventStore, signal: AbortSignal, report: (report: EngineReport) => void) =>
  new ViewEngine({ ...folded, log, decoder: folded.decoder, follows: true, report }).follow(signal);

describe('an event takes effect once', () => {
  let log: EventStore;
  let whole: unknown;
  beforeEach(async () => {
    log = await logOf(history);
    const folded = open(log, views);
    await folded.catchUp(40n);
    whole = await folded.contents();
  });

  it.each([0, 1, 2, 5, 12, 13])('when the engine is killed after %d pages and starts again', async (pages) => {
    const killed = open(dyingAfter(log, pages), views);
    await expect(killed.catchUp(40n, { limit: 3 })).rejects.toThrow('killed');
    // each is at the end of the last page that changed one of its documents
    for (const { checkpoint, documents } of await killed.contents()) {
      const last = Math.max(0, ...documents.map(({ position }) => Number(position)));
      expect(Number(checkpoint.position)).toBe(3 * Math.ceil(last / 3));
    }
    expect((await killed.content(profile)).checkpoint.position).toBe(BigInt(3 * pages));
    await killed.store.close();
    const again = open(log, views, killed.folder);
    await again.catchUp(40n, { limit: 7 });
    expect(await again.contents()).toEqual(whole);
  });

  it('when a page could not be written: neither documents nor checkpoint are there', async () => {
    const folded = open(log, views);
    await folded.catchUp(6n, { limit: 3 });
    const before = await folded.contents();
    const second = await folded.copy(views[1]);
    const killing = jest.spyOn(second as never, 'store').mockImplementation(() => {
      throw new ReadStoreError('read-store.unavailable', 'killed');
    });
    await expect(folded.catchUp(9n, { limit: 3 })).rejects.toThrow('killed');
    expect((await folded.contents())[1]).toEqual(before[1]);
    killing.mockRestore();
    await folded.catchUp(40n, { limit: 3 });
    expect(await folded.contents()).toEqual(whole);
  });

  it('when two engines fold one folder at the same time', async () => {
    const one = open(log, views);
    const other = open(log, views, one.folder);
    await one.catchUp(1n);
    await Promise.all([one.catchUp(40n, { limit: 3 }), other.catchUp(40n, { limit: 7 })]);
    expect(await one.contents()).toEqual(whole);
    expect(await other.contents()).toEqual(whole);
  });

  it('when it is followed live: the same as folded at once, byte for byte', async () => {
    const live = await logOf([]);
    const folded = open(live, views);
    const stopping = new AbortController();
    let reached: readonly bigint[] = [];
    const following = follow(folded, live, stopping.signal, ({ serving }) => {
      reached = Object.values(serving).map(({ position }) => position);
    });
    for (const event of history) {
      await tell(live, [event]);
      await new Promise(setImmediate);
    }
    while (reached.length < views.length || reached.some((position) => position < 40n)) await new Promise(setImmediate);
    stopping.abort();
    await following;
    expect(JSON.stringify(await folded.contents(), texts)).toBe(JSON.stringify(whole, texts));
  });
});

const texts = (_name: string, value: unknown): unknown => (typeof value === 'bigint' ? String(value) : value);

describe('views that are ahead of their log', () => {
  it.each([
    ['that was cut', () => logOf(history.slice(0, 10))],
    ['that was cut and went on otherwise', () => logOf([...history.slice(0, 39), ...history.slice(0, 9)])],
  ])('do not follow one %s as if nothing were amiss', async (_title, otherLog) => {
    const folded = open(await logOf(history), views);
    await folded.catchUp(40n);
    const before = await folded.contents();
    const other = await otherLog();
    await expect(open(other, views, folded.folder).catchUp(50n)).rejects.toThrow('was folded from another log');
    const stopping = new AbortController();
    const reports: EngineReport[] = [];
    await follow(folded, other, stopping.signal, (report) => {
      reports.push(report);
      stopping.abort();
    });
    expect(reports[0]!.failure).toContain('was folded from another log');
    expect(await folded.contents()).toEqual(before);
  });
});

describe('a digest', () => {
  it('is of the documents in the order of their ids, whoever wrote them', async () => {
    const [one, other] = [open(await logOf(history), views), open(await logOf(history), views)];
    await one.catchUp(40n, { limit: 1 });
    await other.catchUp(40n);
    const digests = await Promise.all([one, other].map(async (folded) => digestOf(await folded.copy())));
    expect(digests[0]).toEqual(digests[1]);
    expect(digests[0]).toEqual({
      documents: 3,
      digest: expect.stringMatching(/^sha256:[0-9a-f]{64}$/) as string,
    });
  });
});
