export type EventStoreErrorCode =
  | 'event-store.too-large'
  | 'event-store.busy'
  | 'event-store.closed'
  | 'event-store.unavailable'
  /** the append may be there or not: the same append at the same revision tells */
  | 'event-store.outcome-unknown'
  /** ended by hand on the server: a stream of ours is never deleted */
  | 'event-store.stream-deleted'
  | 'event-store.access-denied'
  /** what is stored was not written by this store */
  | 'event-store.foreign-event';

/**
 * The store could not do what it was asked; `code` is stable. The outcome of an append is: nothing written, except
 * `event-store.outcome-unknown`.
 */
export class EventStoreError extends Error {
  constructor(
    readonly code: EventStoreErrorCode,
    detail: string,
  ) {
    super(detail);
    this.name = 'EventStoreError';
  }
}
