import type { EventStore, StoredEvent } from '../../../src/event-store/event-store.port.js';

export interface Opened {
  readonly store: EventStore;
  readonly close: () => Promise<void>;
}

/** A kind of store that someone with access to its disk has rewritten: `events` as they lie there now. */
export interface TamperedStore {
  readonly name: string;
  /** `heads`: the last revision of each stream before the hand was laid on it */
  readonly holding: (events: readonly StoredEvent[], heads: ReadonlyMap<string, number>) => Promise<Opened>;
}
