import { EventStoreError } from './event-store.error.js';

/** What lies at `place` (`stream@revision`) was not written by this store, or was altered beyond reading. */
export class ForeignEvent extends EventStoreError {
  constructor(readonly place: string) {
    super('event-store.foreign-event', `${place} was not written by this store`);
  }
}
