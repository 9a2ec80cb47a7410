import { setTimeout as pause } from 'node:timers/promises';
import type { View } from '../../projections/define-view.js';
import type { EventStore } from '../../src/event-store/event-store.port.js';
import { MemoryReadStore } from '../../src/read-store/memory/memory-read-store.js';
import type { ReadStore } from '../../src/read-store/read-store.port.js';
import type { EngineReport } from '../../src/views/engine-report.js';
import { ViewEngine } from '../../src/views/view-engine.js';
import { joined, moved, nantes } from '../domain/membership/people.js';
import { eventually } from '../contract/event-store/eventually.js';
import { storeWith } from '../kit/store-with.js';
import { logOf, tell } from '../kit/told.js';
import { Folded } from '../kit/view-files.js';
import { daysOfMoves } from './planted-views.js';
import { failingAt } from './random/failing-at.js';

const views = [daysOfMoves() as unknown as View];
const NAME = 'days-of-moves';
const first = [moved('2026-01-01', nantes)];
const second = [moved('2026-02-01', nantes)];

/** The engine over a log and a read store, and all that it has told. */
const followed = (log: EventStore, store: ReadStore) => {
  const reports: EngineReport[] = [];
  const stopping = new AbortController();
  const { decoder } = new Folded(log, views, store);
  const report = (told: EngineReport) => void reports.push(told);
  const following = new ViewEngine({ log, store, decoder, views, follows: true, report }).follow(stopping.signal);
  const told = async (holds: (report: EngineReport) => boolean): Promise<void> => {
    const late = Date.now() + 5_000;
    while (!reports.some(holds)) {
      if (Date.now() > late) throw new Error(`never told; last: ${reports.at(-1)?.failure}`);
      await pause(2);
    }
  };
  const shows = (position: bigint) => told(({ serving }) => serving[NAME]?.position === position);
  const stop = async (): Promise<void> => {
    stopping.abort();
    await following;
  };
  return { reports, told, shows, stop };
};

describe('the engine, when something fails for a moment', () => {
  it('reads what was appended while the log could not be read', async () => {
    const log = await logOf(first);
    const store = new MemoryReadStore();
    await new Folded(log, views, store).catchUp(1n);
    let away = false;
    const failing = storeWith(log, {
      readAll: (...asked) => (away ? Promise.reject(new Error('away')) : log.readAll(...asked)),
    });
    const { told, shows, stop } = followed(failing, store);
    try {
      await shows(1n);
      away = true;
      await tell(log, second);
      await told(({ failure }) => failure === 'away');
      away = false;
      await shows(2n);
    } finally {
      await stop();
    }
  });

  it('shows what it showed before while a page cannot be written, and then the page', async () => {
    const log = await logOf(first);
    const store = new MemoryReadStore();
    await new Folded(log, views, store).catchUp(1n);
    const { reports, shows, told, stop } = followed(log, failingAt(store, ['write'], new Set([1])));
    try {
      await shows(1n);
      await tell(log, second);
      await told(({ failure }) => failure === 'away');
      await shows(2n);
      expect(reports.slice(1).filter(({ serving }) => serving[NAME] === undefined)).toEqual([]);
      expect(reports.at(-1)!.failure).toBeUndefined();
    } finally {
      await stop();
    }
  });

  it('writes how far it has read where the log was away just after what changes no document', async () => {
    const log = await logOf(first);
    const store = new MemoryReadStore();
    const folded = new Folded(log, views, store);
    await folded.catchUp(1n);
    let away = true;
    const readAll: EventStore['readAll'] = async (after, filter) => {
      if (after < 2n || !away) return log.readAll(after, filter);
      away = false;
      throw new Error('away');
    };
    const { shows, told, stop } = followed(storeWith(log, { readAll }), store);
    try {
      await shows(1n);
      await tell(log, [joined()]);
      await told(({ failure }) => failure === 'away');
      await eventually(async () => (await (await folded.copy()).checkpoint()).position === 2n);
    } finally {
      await stop();
    }
  });

  it('says why a view cannot be built, so long as that fails', async () => {
    const log = await logOf(first);
    const { told, shows, stop } = followed(log, failingAt(new MemoryReadStore(), ['load'], new Set([1, 2])));
    try {
      await told(({ failure }) => failure === 'away');
      await shows(1n);
      await told(({ failure, building }) => failure === undefined && building.length === 0);
    } finally {
      await stop();
    }
  });
});
