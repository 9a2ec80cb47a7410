import type { Instant } from '../../domain/shared/calendar.js';
import { START, type EventStore, type Position } from '../event-store/event-store.port.js';
import type { Mark, ReadStore } from '../read-store/read-store.port.js';
import type { DecodedPage } from './decoded-page.js';
import type { Follower } from './follower.js';

const EVERY = 1_000;

/**
 * Marks of when the log was where, one in `EVERY` events, kept while it is followed. Moments of several processes do not
 * grow with positions; their running maximum does.
 */
export class LogMarks implements Follower {
  private events = 0;

  private constructor(
    private readonly store: ReadStore,
    private last: Mark,
  ) {}

  static async open(store: ReadStore): Promise<LogMarks> {
    return new LogMarks(store, (await store.lastMark()) ?? { position: START, latest: '' });
  }

  /** It must be shown the log from here on. */
  get position(): Position {
    return this.last.position;
  }

  async take({ end, count, latest }: DecodedPage): Promise<readonly string[]> {
    if (end.position <= this.last.position) return [];
    this.events += count;
    this.last = { position: end.position, latest: latest > this.last.latest ? latest : this.last.latest };
    if (this.events < EVERY) return [];
    this.events = 0;
    await this.store.addMark(this.last);
    return [];
  }
}

/** The position of the last event that was known at a moment: the one before the first that was recorded later. */
export const positionKnownOn = async (log: EventStore, store: ReadStore, moment: Instant): Promise<Position> => {
  for (let after = (await store.lastMark(moment))?.position ?? START; ;) {
    const page = await log.readAll(after);
    const later = page.events.findIndex(({ recordedAt }) => recordedAt > moment);
    if (later >= 0) return page.events[later - 1]?.position ?? after;
    if (page.through === after) return after;
    after = page.through;
  }
};
