import type { EventStore } from '../../../src/event-store/event-store.port.js';

export interface OpenedStore {
  readonly store: EventStore;
  /** Another instance on the same store, as another process would have one. */
  readonly another: () => EventStore;
  /** Closes every instance and removes what was made. */
  readonly close: () => Promise<void>;
}

export interface Adapter {
  readonly name: string;
  /** why it does not run here */
  readonly absent?: string;
  /** the store lives and dies with one instance */
  readonly alone?: true;
  /** A store that may hold events of others already: cases start from its head and take streams of their own. */
  readonly open: () => Promise<OpenedStore>;
}
