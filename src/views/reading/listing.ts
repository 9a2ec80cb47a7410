import type { Find } from '../../read-store/read-store.port.js';

/** What is asked of a list: where in an index, what besides, how each document is told. */
export interface Listing<Document> {
  readonly along: Pick<Find, 'index' | 'equal' | 'from' | 'to' | 'descending'>;
  /** what the index does not give, looked at document by document */
  readonly keep?: (document: Document) => boolean;
  /** all that was asked for, in a text: a cursor goes on with the same alone */
  readonly filter: string;
  readonly item: (document: Document) => unknown;
  readonly limit: number;
  readonly cursor?: string | undefined;
}
