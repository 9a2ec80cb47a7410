import { EventStoreError } from '../event-store/event-store.error.js';
import type { EventStore, Position, StoredEvent } from '../event-store/event-store.port.js';
import { ForeignEvent } from '../event-store/foreign-event.js';
import { CHAIN_START, hashOf } from '../event-store/hash-chain.js';
import { pagesOf } from './pages-of.js';
import type { Readable } from './readable.js';

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
 * Recomputes the hash chain of every stream in the order of the log and looks whether each event can be read; stops at
 * the first bad one. An event that was
 * removed shows in its own stream, later in the log; only where its stream has nothing later does the gap tell of it.
 * On a store whose positions are not dense, the last event of a stream is missed by seals alone.
 */
export const verifyChains = async (
  store: EventStore,
  readable: Readable,
  progress: (position: Position) => void,
): Promise<ChainReport> => {
  const walk: Walk = { ends: new Map(), events: 0 };
  const found =
    (await walkLog(store, walk, readable, progress).catch((error: unknown) => unreadableEvent(error, walk.ends))) ??
    (await cutStream(store, walk.ends)) ??
    walk.gap;
  return { streams: walk.ends.size, events: walk.events, ...(found && { damage: found }) };
};

/** How far the chains were followed. */
interface Walk {
  readonly ends: Map<string, End>;
  events: number;
  gap?: Damage | undefined;
}

const walkLog = async (
  store: EventStore,
  walk: Walk,
  readable: Readable,
  progress: (position: Position) => void,
): Promise<Damage | undefined> => {
  for await (const page of pagesOf(store)) {
    for (const event of page.events) {
      const damage = fault(event, walk.ends.get(event.stream));
      if (damage) return damage;
      const why = await readable(event);
      if (why !== undefined) return damaged(event.stream, event.revision, why);
      walk.ends.set(event.stream, { revision: event.revision, hash: event.hash });
      walk.events += 1;
      if (store.dense) walk.gap ??= gapBefore(event, BigInt(walk.events));
    }
    progress(page.through);
  }
  return undefined;
};

/** The place is what the store says; an event of its stream that is missing before it is worse. */
const unreadableEvent = (error: unknown, ends: ReadonlyMap<string, End>): Damage => {
  if (!(error instanceof ForeignEvent)) throw error;
  const [stream, revision] = error.place.split('@') as [string, string];
  const due = (ends.get(stream)?.revision ?? -1) + 1;
  if (Number(revision) > due) return damaged(stream, due, 'it is not there: removed');
  return {
    first: error.place,
    reason: 'it cannot be read as an event of ours: altered, or written by another program',
  };
};

const fault = (event: StoredEvent, before: End = { revision: -1, hash: CHAIN_START }): Damage | undefined => {
  const { stream, revision } = event;
  const due = before.revision + 1;
  if (revision > due) return damaged(stream, due, 'it is not there: removed');
  if (revision < due) return damaged(stream, revision, `it comes after revision ${before.revision}: inserted or moved`);
  if (event.hash !== hashOf(before.hash, event))
    return damaged(stream, revision, 'the hash is not that of the content: altered, inserted or moved');
  return undefined;
};

/** Positions are dense: one that is left out was an event, now removed. */
const gapBefore = ({ position, stream, revision }: StoredEvent, due: Position): Damage | undefined =>
  position === due
    ? undefined
    : damaged(stream, revision, `it lies at position ${position} where ${due} was due: what lay before it was removed`);

/** A stream whose head says that it goes on after its last event, or that was deleted on the server. */
const cutStream = async (store: EventStore, ends: ReadonlyMap<string, End>): Promise<Damage | undefined> => {
  for (const [stream, { revision }] of ends) {
    if (await hasLast(store, stream)) continue;
    return store.dense
      ? damaged(stream, revision + 1, 'it is not there: removed')
      : damaged(stream, 0, 'its stream was deleted on the server');
  }
  return undefined;
};

const hasLast = async (store: EventStore, stream: string): Promise<boolean> => {
  try {
    return (await store.last(stream)) !== undefined;
  } catch (error) {
    if (error instanceof EventStoreError && error.code === 'event-store.stream-deleted') return false;
    throw error;
  }
};

const damaged = (stream: string, revision: number, reason: string): Damage => ({
  first: `${stream}@${revision}`,
  reason,
});
