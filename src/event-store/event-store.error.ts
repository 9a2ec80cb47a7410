export type EventStoreErrorCode =
  'event-store.too-large' | 'event-store.busy' | 'event-store.closed' | 'event-store.unavailable';

/** The store could not do what it was asked; `code` is stable, the outcome of an append is: nothing written. */
export class EventStoreError extends Error {
  constructor(
    readonly code: EventStoreErrorCode,
    detail: string,
  ) {
    super(detail);
    this.name = 'EventStoreError';
  }
}
