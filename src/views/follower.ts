import { setImmediate as nextTurn } from 'node:timers/promises';
import type { EventStore, LogFilter, LogPage, Position } from '../event-store/event-store.port.js';
import type { DecodedPage } from './decoded-page.js';

/** What is brought forward along the log: it takes what is new to it of each page, exactly once. */
export interface Follower {
  readonly position: Position;
  /** Answers the ids of the documents that it wrote. */
  take(page: DecodedPage): Promise<readonly string[]>;
  /** Writes how far it has read, where it waits with that for more. */
  settle?(): Promise<void>;
}

export type Decode = (after: Position, page: LogPage) => DecodedPage;

export interface Advance {
  readonly log: EventStore;
  readonly decode: Decode;
  readonly to: Position;
  readonly filter?: LogFilter | undefined;
  readonly signal?: AbortSignal | undefined;
  readonly progress?: ((done: Position) => void) | undefined;
}

/** Brings a follower forward with a reader of its own, and others in their turn; answers how many events were read. */
export const advance = async (follower: Follower, asked: Advance): Promise<number> => {
  const { log, decode, to, filter, signal, progress } = asked;
  let events = 0;
  for (let from = follower.position; from < to && !signal?.aborted;) {
    const page = cutAt(to, await log.readAll(from, filter));
    if (page.through === from) break;
    await follower.take(decode(from, page));
    events += page.events.length;
    from = page.through;
    progress?.(from);
    await nextTurn();
  }
  await follower.settle?.();
  return events;
};

/** A page without what lies beyond a position: the log may have gone on meanwhile. */
const cutAt = (end: Position, page: LogPage): LogPage =>
  page.through <= end ? page : { events: page.events.filter(({ position }) => position <= end), through: end };
