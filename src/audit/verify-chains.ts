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

/**
 * Recomputes the hash chain of every stream in the order of the log; stops at the first bad event. An event that was
 * removed shows in its own stream, later in the log; only where its stream has nothing later does the gap tell of it.
 */
export const verifyChains = async (store: EventStore, progress: (position: Position) => void): Promise<ChainReport> => {
  const ends = new Map<string, End>();
  let events = 0;
  let gap: Damage | undefined;
  for (let after = START; ;) {
    const page = await store.readAll(after, { limit: PAGE });
    for (const event of page.events) {
      const damage = fault(event, ends.get(event.stream));
      if (damage) return { streams: ends.size, events, damage };
      ends.set(event.stream, { revision: event.revision, hash: event.hash });
      events += 1;
      if (store.dense) gap ??= gapBefore(event, BigInt(events));
    }
    if (page.through === after) break;
    after = page.through;
    progress(after);
  }
  const damage = (await cutStream(store, ends)) ?? gap;
  return { streams: ends.size, events, ...(damage && { damage }) };
};

const fault = (event: StoredEvent, before: End = { revision: -1, hash: CHAIN_START }): Damage | undefined => {
  const { stream, revision, type } = event;
  const due = before.revision + 1;
  if (revision > due) return damaged(stream, due, 'it is not there: removed');
  if (revision < due) return damaged(stream, revision, `it comes after revision ${before.revision}: inserted or moved`);
  if (event.hash !== hashOf(before.hash, event))
    return damaged(stream, revision, 'the hash is not that of the content: altered, inserted or moved');
  if (eventTypeOf(type) === undefined) return damaged(stream, revision, `its type ${type} is unknown to this release`);
  return undefined;
};

/** Positions are dense: one that is left out was an event, now removed. */
const gapBefore = ({ position, stream, revision }: StoredEvent, due: Position): Damage | undefined =>
  position === due
    ? undefined
    : damaged(stream, revision, `it lies at position ${position} where ${due} was due: what lay before it was removed`);

/** A stream whose head says that it goes on after its last event. */
const cutStream = async (store: EventStore, ends: ReadonlyMap<string, End>): Promise<Damage | undefined> => {
  for (const [stream, { revision }] of ends)
    if ((await store.last(stream)) === undefined) return damaged(stream, revision + 1, 'it is not there: removed');
  return undefined;
};

const damaged = (stream: string, revision: number, reason: string): Damage => ({
  first: `${stream}@${revision}`,
  reason,
});
