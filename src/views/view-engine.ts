import { setTimeout } from 'node:timers/promises';
import type { EventDecoder } from '../event-store/codec/event-decoder.js';
import type { EventStore, LogFilter, LogPage, Position } from '../event-store/event-store.port.js';
import { subscribe } from '../event-store/subscribe.js';
import { applyPage, decodePage } from './apply-page.js';
import type { OpenViews } from './sqlite/open-views.js';

const BACK_OFF_MS = [50, 200, 1_000, 5_000];

export interface EngineReport {
  /** every view shows the events up to this position */
  readonly visible: Position;
  /** why the engine stands still at the moment */
  readonly failure?: string;
}

/**
 * Folds the log into the views. A page's documents and checkpoints are written in one transaction that first looks at the
 * checkpoint, so that an event takes effect exactly once, whatever is killed when and whoever else folds the same file.
 */
export class ViewEngine {
  constructor(
    private readonly store: EventStore,
    private readonly views: OpenViews,
    private readonly decoder: EventDecoder,
    private readonly report: (report: EngineReport) => void,
  ) {}

  /** Follows the log until `signal` aborts; a failure is told, and tried again from the checkpoint, later and later. */
  async follow(signal: AbortSignal): Promise<void> {
    for (let failures = 0; !signal.aborted;) {
      try {
        await this.assertSameLog();
        for await (const page of subscribe(this.store, this.checkpoint(), signal)) {
          this.apply(page);
          failures = 0;
          this.report({ visible: page.through });
        }
      } catch (error) {
        this.report({ visible: this.checkpoint(), failure: (error as Error).message });
        await rest(BACK_OFF_MS[Math.min(failures, BACK_OFF_MS.length - 1)]!, signal);
        failures += 1;
      }
    }
  }

  /** Folds what there is up to `end` or the log's end and stops, answering how many events it read; `progress` hears of each page. */
  async catchUp(
    end: Position,
    progress: (done: Position) => void = () => undefined,
    filter?: LogFilter,
  ): Promise<number> {
    let events = 0;
    for (let from = this.checkpoint(); from < end;) {
      const page = cutAt(end, await this.store.readAll(from, filter));
      if (page.through === from) return events;
      this.apply(page);
      from = page.through;
      events += page.events.length;
      progress(from);
    }
    return events;
  }

  /** The position up to which every view has come. */
  checkpoint(): Position {
    return this.views.tables.map((table) => table.checkpoint()).reduce((least, one) => (one < least ? one : least));
  }

  /** A log that was put back from a backup, or another's: what the views show is not what it says. */
  private async assertSameLog(): Promise<void> {
    for (const table of this.views.tables) {
      const seen = table.lastSeen();
      const there = seen && (await this.store.readStream(seen.stream, seen.revision - 1, 1))[0];
      if (seen && there?.hash !== seen.hash)
        throw new Error(
          `view ${table.view.name} was folded from another log, or this one was cut: remove views.db and start again`,
        );
    }
  }

  private apply(page: LogPage): void {
    const incoming = decodePage(page, this.views.tables, this.decoder);
    const write = this.views.database.transaction(() =>
      this.views.tables.forEach((table) => applyPage(table, incoming, page)),
    );
    write.immediate();
  }
}

/** A page without what lies beyond a position: the log may have gone on meanwhile. */
const cutAt = (end: Position, page: LogPage): LogPage =>
  page.through <= end ? page : { events: page.events.filter(({ position }) => position <= end), through: end };

const rest = (ms: number, signal: AbortSignal): Promise<void> =>
  setTimeout(ms, undefined, { signal }).catch(() => undefined);
