import { EventDecoder } from '../../../src/event-store/codec/event-decoder.js';
import { setTimeout as pause } from 'node:timers/promises';
import type { EventStore } from '../../../src/event-store/event-store.port.js';
import type { ReadStore } from '../../../src/read-store/read-store.port.js';
import { bringForward } from '../../../src/views/bring-forward.js';
import { inThisThread } from '../../../src/views/rebuild/part-folder.js';
import { rebuildView, swapIn } from '../../../src/views/rebuild/rebuild-view.js';
import type { EngineReport } from '../../../src/views/engine-report.js';
import { ViewEngine } from '../../../src/views/view-engine.js';
import { definitions } from './definitions.js';

const { views, catalogue, upcasters } = definitions;
const decoder = new EventDecoder(catalogue, upcasters);

/** Brings a read store from wherever it is to the end of a log, in one way of many. */
export type Way = (log: EventStore, store: ReadStore) => Promise<void>;

export const inBatchesOf =
  (limit: number): Way =>
  async (log, store) =>
    void (await bringForward({ log, store, decoder, views }, await log.head(), { filter: { limit } }));

/** Every view is folded by so small parts, then let serve. */
export const rebuiltBy =
  (eventsPerPart: number, all = views): Way =>
  async (log, store) => {
    for (const view of all) {
      const folder = inThisThread(log, decoder);
      const rebuild = { log, store, decoder, view, folder, eventsPerPart, progress: () => undefined };
      await swapIn(rebuild, await rebuildView(rebuild));
    }
  };

/** Followed by the engine until every view is at the end of what `meanwhile` tells the log. */
export const followed =
  (meanwhile: (log: EventStore) => Promise<void> = async () => undefined): Way =>
  async (log, store) => {
    const stopping = new AbortController();
    let reached: readonly (bigint | undefined)[] = [];
    let failure: string | undefined;
    const report = (told: EngineReport): void => {
      reached = views.map(({ name }) => told.serving[name]?.position);
      ({ failure } = told);
    };
    const engine = new ViewEngine({ log, store, decoder, views, follows: true, report });
    const following = engine.follow(stopping.signal);
    const late = Date.now() + 10_000;
    const seenTo = async (end: bigint): Promise<void> => {
      while (views.some((_view, at) => (reached[at] ?? -1n) < end) && Date.now() < late) await pause(2);
    };
    let end = 0n;
    try {
      await seenTo(end);
      await meanwhile(log);
      end = await log.head();
      await seenTo(end);
    } finally {
      stopping.abort();
      await following;
    }
    if (Date.now() >= late) throw new Error(`at ${reached.join()} of ${end}: ${failure}`);
  };
