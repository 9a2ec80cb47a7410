import { eventTypeOf } from '../../domain/catalogue.js';
import { PAGE, START, type EventStore, type Position, type StoredEvent } from '../event-store/event-store.port.js';
import { CHAIN_START, hashOf } from '../event-store/hash-chain.js';

export interface ChainReport {
  readonly streams: number;
  readonly events: number;
  readonly damage?: Damage;
}

/** The first event that is not as it was written: `stream@revision` and why. */
export interface Damage {
  readonly first: string;
  readonly reason: string;
}

interface End {
  readonly revision: number;
  readonly hash: string;
}

/** Recomputes the hash chain of every stream in the order of the log; stops at the first bad event. */
export const verifyChains = async (store: EventStore, progress: (position: Position) => void): Promise<ChainReport> => {
  const ends = new Map<string, End>();
  let events = 0;
  for (let after = START; ;) {
    const page = await store.readAll(after, { limit: PAGE });
    for (const event of page.events) {
      const reason = fault(event, store.dense ? BigInt(events + 1) : event.position, ends.get(event.stream));
      if (reason !== undefined)
        return { streams: ends.size, events, damage: { first: `${event.stream}@${event.revision}`, reason } };
      ends.set(event.stream, { revision: event.revision, hash: event.hash });
      events += 1;
    }
    if (page.through === after) return { streams: ends.size, events };
    after = page.through;
    progress(after);
  }
};

const fault = (
  event: StoredEvent,
  expected: Position,
  before: End = { revision: -1, hash: CHAIN_START },
): string | undefined => {
  if (event.position !== expected) return `position ${event.position} where ${expected} was due: an event was removed`;
  if (event.revision !== before.revision + 1)
    return `revision ${event.revision} after ${before.revision}: removed, inserted or moved`;
  if (event.hash !== hashOf(before.hash, event))
    return 'the hash is not that of the content: altered, inserted or moved';
  if (eventTypeOf(event.type) === undefined) return `event type ${event.type} is unknown to this release`;
  return undefined;
};
