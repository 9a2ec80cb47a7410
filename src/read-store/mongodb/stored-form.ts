import type { Checkpoint, DocumentWrite, Key, StoredDocument } from '../read-store.port.js';

/** A document in the database. Its content is text: every byte comes back, and no name in it can be refused. */
export interface DocumentForm {
  readonly _id: string;
  /** absent: a tombstone, or parked before it came to be */
  readonly body?: string;
  /** of the last event that named it; what lies here is another's if it is not what was loaded */
  readonly position: bigint;
  readonly sources: string;
  readonly parked?: string;
  readonly keys: Readonly<Record<string, Key>>;
}

/** The one id that is no text: no document can have it, and no reading of documents by id comes upon it. */
export const CHECKPOINT_ID = 0;

/** The checkpoint lies among the documents, so that one bulk write brings them and then moves it. */
export interface CheckpointForm {
  readonly _id: typeof CHECKPOINT_ID;
  readonly position: bigint;
  readonly seen?: NonNullable<Checkpoint['seen']>;
  readonly fence: number;
  /** the write that moved it: who lost the answer knows by this whether it was his */
  readonly by: string;
}

export const toForm = ({ id, body, position, sources, parked, keys }: Omit<DocumentWrite, 'was'>): DocumentForm => ({
  _id: id,
  ...(body !== undefined && { body }),
  position,
  sources,
  ...(parked !== undefined && { parked }),
  keys,
});

export const toDocument = ({ _id, body, position, sources, parked }: DocumentForm): StoredDocument => ({
  id: _id,
  body,
  position,
  sources,
  parked,
});
