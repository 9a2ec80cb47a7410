import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import { defineView, type View } from '../../projections/define-view.js';
import type { EventStore } from '../../src/event-store/event-store.port.js';
import { MemoryReadStore } from '../../src/read-store/memory/memory-read-store.js';
import type { ReadStore } from '../../src/read-store/read-store.port.js';
import { bringForward } from '../../src/views/bring-forward.js';
import { ViewProgress } from '../../src/views/host/view-progress.js';
import { DocumentReader } from '../../src/views/reading/document-reader.js';
import { buildView } from '../../src/views/rebuild/build-view.js';
import { ViewEngine } from '../../src/views/view-engine.js';
import { moved, nantes } from '../domain/membership/people.js';
import { MEMBER } from '../kit/encodings.js';
import { logOf, tell } from '../kit/told.js';
import { Folded } from '../kit/view-files.js';
import { daysOfMoves } from './planted-views.js';
import { failingAt } from './random/failing-at.js';

const first = daysOfMoves() as unknown as View;
const Second = z.strictObject({ last: z.string(), count: z.int() });
type Second = z.output<typeof Second>;
const secondly = (over: Partial<View<Second>> = {}): View =>
  defineView<Second>({
    ...{ name: 'days-of-moves', version: 2, partition: 'subject', document: Second, indexes: [['last']] },
    on: {
      AddressChanged: {
        key: first.on.AddressChanged!.key,
        apply: (document, { data }) => ({ last: data.from, count: (document?.count ?? 0) + 1 }),
      },
    },
    ...over,
  }) as unknown as View;
const upgrading = secondly({
  older: {
    1: ({ days }: { days: string[] }) => ({ last: days.at(-1)!, count: days.length }),
  },
});
const move = (day: string) => moved(day, nantes);

/** The engine of a release, and those who read from it. */
const release = (log: EventStore, store: ReadStore, view: View) => {
  const progress = new ViewProgress([view]);
  const reader = new DocumentReader(store, progress, [view]);
  const stopping = new AbortController();
  const { decoder } = new Folded(log, [view], store);
  const report = progress.update.bind(progress);
  const following = new ViewEngine({ log, store, decoder, views: [view], follows: true, report }).follow(
    stopping.signal,
  );
  const until = async (holds: () => boolean): Promise<void> => {
    const late = Date.now() + 5_000;
    while (!holds()) {
      if (Date.now() > late) throw new Error(`never so: ${progress.failure}`);
      await pause(2);
    }
  };
  const stop = async (): Promise<void> => {
    stopping.abort();
    await following;
  };
  return { progress, reader, until, stop };
};

/** A store in which nothing can be built yet. */
const notYet = (store: ReadStore): ReadStore =>
  failingAt(store, ['load'], new Set(Array.from({ length: 99 }, (_, at) => at)));

describe('a view whose version grew', () => {
  let [log, store]: [EventStore, ReadStore] = [undefined!, undefined!];
  beforeEach(async () => {
    log = await logOf([move('2026-01-01'), move('2026-02-01')]);
    store = new MemoryReadStore();
    await new Folded(log, [first], store).catchUp(2n);
  });

  it('is read from the old version, brought to its shape, while the new one is built', async () => {
    const { reader, progress, until, stop } = release(log, notYet(store), upgrading);
    try {
      await until(() => progress.serving('days-of-moves') !== undefined);
      const { found, stale } = await reader.get(upgrading, MEMBER);
      expect([found!.body, stale]).toEqual([{ last: '2026-02-01', count: 2 }, true]);
      expect(progress.visible).toBe(-1n);
    } finally {
      await stop();
    }
  });

  it('is said to be being built where the old version cannot be read, or asked so', async () => {
    const plain = secondly();
    const { reader, progress, until, stop } = release(log, notYet(store), plain);
    try {
      await until(() => progress.serving('days-of-moves') !== undefined);
      await expect(reader.get(plain, MEMBER)).rejects.toMatchObject({ code: 'view.being-built' });
      const asked = { index: ['last'], equal: ['2026-02-01'], limit: 10 };
      const find = reader.walk(plain, (along) => along.find(asked));
      await expect(find).rejects.toMatchObject({ code: 'view.being-built' });
    } finally {
      await stop();
    }
  });

  it('is swapped in by itself, takes what comes, and leaves the old one for the release before', async () => {
    const { reader, progress, until, stop } = release(log, store, upgrading);
    try {
      await until(() => progress.visible >= 2n);
      await tell(log, [move('2026-03-01')]);
      await until(() => progress.visible >= 3n);
      const { found, stale } = await reader.get(upgrading, MEMBER);
      expect([found!.body, stale]).toEqual([{ last: '2026-03-01', count: 3 }, false]);
    } finally {
      await stop();
    }
    const before = release(log, store, first);
    try {
      await before.until(() => before.progress.visible >= 3n);
      const { found } = await before.reader.get(first, MEMBER);
      expect(found!.body).toEqual({ days: ['2026-01-01', '2026-02-01', '2026-03-01'] });
    } finally {
      await before.stop();
    }
  });

  it('is never seen half built, though someone brings views forward beside it', async () => {
    const { reader, progress, until, stop } = release(log, notYet(store), upgrading);
    try {
      await until(() => progress.serving('days-of-moves') !== undefined);
      const { decoder } = new Folded(log, [upgrading], store);
      const writes: unknown[] = [];
      const watched = new Proxy(store, {
        get: (target, name) => {
          const member = Reflect.get(target, name) as (...asked: unknown[]) => Promise<unknown>;
          return async (...asked: unknown[]) => {
            const answer = await Reflect.apply(member, target, asked);
            const current = (await target.pointers())['days-of-moves@2']?.current;
            if (current !== undefined) writes.push((await (await target.open(current)).checkpoint()).position);
            return answer;
          };
        },
      });
      await bringForward({ log, store: watched, decoder, views: [upgrading] }, 2n);
      expect(new Set(writes)).toEqual(new Set([2n]));
      await until(() => progress.visible >= 2n);
      expect((await reader.get(upgrading, MEMBER)).found!.body).toEqual({ last: '2026-02-01', count: 2 });
    } finally {
      await stop();
    }
  });
});

describe('a view that another process rebuilds while the engine follows it', () => {
  it('is read from the new copy, from which nothing is missing, and never goes back', async () => {
    const log = await logOf([move('2026-01-01')]);
    const store = new MemoryReadStore();
    const { decoder } = new Folded(log, [upgrading], store);
    const { progress, reader, until, stop } = release(log, store, upgrading);
    try {
      await until(() => progress.visible >= 1n);
      const served = new Set<string>();
      let reached = 0n;
      progress.onTouched(() => {
        expect(progress.visible).toBeGreaterThanOrEqual(reached);
        reached = progress.visible;
        served.add(progress.serving('days-of-moves')!.copy);
      });
      for (let day = 1; day <= 9; day += 1) {
        await tell(log, [move(`2026-02-0${day}`)]);
        if (day % 3 === 0) await buildView({ events: log, decoder }, store, upgrading);
        await pause(day % 3 === 0 ? 300 : 1);
      }
      await until(() => progress.visible >= 10n);
      expect((await reader.get(upgrading, MEMBER)).found!.body).toEqual({ last: '2026-02-09', count: 10 });
      expect(served.size).toBe(4);
    } finally {
      await stop();
    }
  }, 20_000);
});
