import type { AnyBulkWriteOperation } from 'mongodb';
import type { Batch, DocumentWrite } from '../read-store.port.js';
import { CHECKPOINT_ID, toForm, type CheckpointForm, type DocumentForm } from './stored-form.js';

type Operation = AnyBulkWriteOperation<DocumentForm>;

/**
 * A batch as one ordered bulk write: documents that were not there, those that were, and the checkpoint last. A document
 * that is no longer as it was loaded refuses the rest by its duplicate id, and so the checkpoint does not move.
 */
export const guardedBatch = (batch: Batch, by: string): Operation[] => {
  const fresh = batch.documents.filter(({ was }) => was === undefined);
  const known = batch.documents.filter(({ was }) => was !== undefined);
  return [...fresh.map(inserted), ...known.map(replaced), moved(batch, by)];
};

const inserted = (document: DocumentWrite): Operation => ({ insertOne: { document: toForm(document) } });

const replaced = (document: DocumentWrite): Operation => ({
  replaceOne: {
    filter: { _id: document.id, position: document.was! },
    replacement: toForm(document),
    upsert: true,
  },
});

/** Not inserted where it is missing: then the copy was dropped. */
const moved = ({ from, to: { position, seen }, fence }: Batch, by: string): Operation => {
  const replacement: CheckpointForm = { _id: CHECKPOINT_ID, position, ...(seen && { seen }), fence, by };
  const filter = { _id: CHECKPOINT_ID, position: from, fence: { $lte: fence } };
  return { replaceOne: { filter, replacement } } as unknown as Operation;
};
