import type { Collection, Db } from 'mongodb';
import { isDuplicate } from '../../mongodb/is-duplicate.js';
import type { Index } from '../read-store.port.js';
import { keyField } from './find-filter.js';
import { CHECKPOINT_ID, type CheckpointForm, type DocumentForm } from './stored-form.js';

/** One collection, seen as its documents and as the one document that is their checkpoint. */
export interface CopyCollection {
  readonly documents: Collection<DocumentForm>;
  readonly checkpoint: Collection<CheckpointForm>;
}

/**
 * Acknowledged by the primary alone, and read as it has it: a view can be folded again from the log, and a server that
 * goes back to an earlier state goes back with documents and checkpoint together, in the order in which they came.
 */
const CONCERNS = { writeConcern: { w: 1 }, readConcern: { level: 'local' } } as const;

export const copyCollection = (db: Db, name: string): CopyCollection => ({
  documents: db.collection<DocumentForm>(name, CONCERNS),
  checkpoint: db.collection<CheckpointForm>(name, CONCERNS),
});

/** Makes the indexes and the first checkpoint, each unless it is there. */
export const prepareCopy = async ({ documents, checkpoint }: CopyCollection, indexes: readonly Index[]) => {
  for (const fields of indexes)
    await documents.createIndex([...fields.map((field) => [keyField(field), 1] as [string, 1]), ['_id', 1]]);
  await documents.createIndex([
    ['parked', 1],
    ['_id', 1],
  ]);
  try {
    await checkpoint.insertOne({ _id: CHECKPOINT_ID, position: 0n, fence: 0, by: '' });
  } catch (error) {
    if (!isDuplicate(error)) throw error;
  }
};
