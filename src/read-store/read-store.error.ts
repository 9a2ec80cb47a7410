export type ReadStoreErrorCode =
  /** the query asks for an order or a field that no index of the view gives */
  | 'read-store.not-indexed'
  /** the copy was dropped meanwhile, or never made: read the pointers again */
  | 'read-store.copy-dropped'
  | 'read-store.closed'
  | 'read-store.unavailable';

/** The store of read models could not do what it was asked; `code` is stable. */
export class ReadStoreError extends Error {
  constructor(
    readonly code: ReadStoreErrorCode,
    detail: string,
  ) {
    super(detail);
    this.name = 'ReadStoreError';
  }
}
