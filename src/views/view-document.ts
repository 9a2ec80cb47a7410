import type { View } from '../../projections/define-view.js';
import type { Position, Revision } from '../event-store/event-store.port.js';
import { indexFields } from '../read-store/index-fields.js';
import type { DocumentWrite, Index, Key, StoredDocument } from '../read-store/read-store.port.js';

/** A document with what the engine knows of it. */
export interface ViewDocument {
  readonly id: string;
  /** `undefined`: there is none, or it was removed */
  readonly body: unknown;
  /** of the last event that named it */
  readonly position: Position;
  /** the streams whose events named it, each with the revision of the last: stream → revision */
  readonly sources: Readonly<Record<string, Revision>>;
  /** the same as it is written, where it is known already */
  readonly sourcesText?: string;
  /** why it takes no more events; a retry folds it again */
  readonly parked: string | undefined;
}

export const fromStored = ({ id, body, position, sources, parked }: StoredDocument): ViewDocument => ({
  id,
  body: body === undefined ? undefined : (JSON.parse(body) as unknown),
  position,
  sources: JSON.parse(sources) as Record<string, Revision>,
  parked,
});

/** The document as it is written, `was` being the position that it was loaded with. */
export const toWrite = (view: View, document: ViewDocument, was?: Position): DocumentWrite => {
  const { id, body, position, parked } = document;
  return {
    id,
    body: body === undefined ? undefined : JSON.stringify(body),
    position,
    sources: document.sourcesText ?? JSON.stringify(document.sources),
    parked,
    keys: keysOf(view, body),
    was,
  };
};

/** The values that a document is found by; a field that it has not counts as `''`. */
const keysOf = ({ indexes = [] }: View, body: unknown): Readonly<Record<string, Key>> => {
  const keys: Record<string, Key> = {};
  if (indexes.length === 0) return keys;
  for (const field of indexFields(indexes)) keys[field] = keyOf(body, field);
  return keys;
};

/** Where a document lies in an index: the values of its fields, in order. */
export const placeOf = (index: Index, body: unknown): readonly Key[] => index.map((field) => keyOf(body, field));

const keyOf = (body: unknown, field: string): Key => (body as Record<string, Key> | undefined)?.[field] ?? '';
