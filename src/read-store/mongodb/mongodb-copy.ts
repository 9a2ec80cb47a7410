import { randomUUID } from 'node:crypto';
import type { Filter, Sort } from 'mongodb';
import { isDuplicate } from '../../mongodb/is-duplicate.js';
import { assertIndexed } from '../index-fields.js';
import { ReadStoreError } from '../read-store.error.js';
import type {
  Batch,
  Checkpoint,
  CopyDefinition,
  DocumentWrite,
  Find,
  StoredDocument,
  ViewCopy,
  Written,
} from '../read-store.port.js';
import type { CopyCollection } from './copy-collection.js';
import { findFilter } from './find-filter.js';
import { guardedBatch } from './guarded-batch.js';
import { onMongo } from './mongo-failure.js';
import { CHECKPOINT_ID, toDocument, toForm, type CheckpointForm, type DocumentForm } from './stored-form.js';

const BY_ID: Sort = { _id: 1 };

/** One copy of a view in a collection of its own. No write needs a transaction: each document has its own guard. */
export class MongoCopy implements ViewCopy {
  constructor(
    private readonly collection: CopyCollection,
    private readonly definition: CopyDefinition,
  ) {}

  async get(id: string): Promise<StoredDocument | undefined> {
    return (await this.getMany([id])).get(id);
  }

  async getMany(ids: readonly string[]): Promise<ReadonlyMap<string, StoredDocument>> {
    const found = await this.read({ _id: { $in: ids } }, BY_ID, ids.length);
    return new Map(found.map((document) => [document.id, document]));
  }

  async find(find: Find): Promise<readonly StoredDocument[]> {
    assertIndexed(this.definition, find.index);
    const { filter, sort } = findFilter(find);
    return this.read(filter, sort, find.limit);
  }

  scan(after: string, limit: number): Promise<readonly StoredDocument[]> {
    return this.read({ _id: { $gt: after } }, BY_ID, limit);
  }

  parked(after: string, limit: number): Promise<readonly StoredDocument[]> {
    return this.read({ parked: { $gte: '' }, _id: { $gt: after } }, BY_ID, limit);
  }

  counts(): Promise<{ readonly documents: number; readonly parked: number }> {
    const count = async (filter: Filter<DocumentForm>) =>
      Number(await this.collection.documents.countDocuments(filter));
    return onMongo(async () => ({
      documents: await count({ body: { $exists: true } }),
      parked: await count({ parked: { $gte: '' } }),
    }));
  }

  async checkpoint(): Promise<Checkpoint> {
    const { position, seen } = await onMongo(() => this.reached());
    return { position, seen };
  }

  write(batch: Batch): Promise<Written> {
    return onMongo(async () => refusal(await this.reached(), batch) ?? this.writing(batch));
  }

  replace(document: DocumentWrite): Promise<boolean> {
    const form = toForm(document);
    const { was } = document;
    return onMongo(async () => {
      if (was === undefined) return this.inserted(form);
      const guard = { _id: form._id, position: was };
      return (await this.collection.documents.replaceOne(guard, form)).matchedCount === 1;
    });
  }

  async load(documents: readonly Omit<DocumentWrite, 'was'>[]): Promise<void> {
    if (documents.length > 0) await onMongo(() => this.loading(documents.map(toForm)));
  }

  /** One that is farther is not found, and refused as a duplicate: then each of the others is put on its own. */
  private async loading(forms: readonly DocumentForm[]): Promise<void> {
    const puts = forms.map((replacement) => ({
      replaceOne: { filter: notFarther(replacement), replacement, upsert: true },
    }));
    try {
      await this.collection.documents.bulkWrite(puts, { ordered: false });
    } catch (error) {
      if (!isDuplicate(error)) throw error;
      for (const form of forms) if (!(await this.replacedUnlessFarther(form))) await this.inserted(form);
    }
  }

  private async replacedUnlessFarther(form: DocumentForm): Promise<boolean> {
    return (await this.collection.documents.replaceOne(notFarther(form), form)).matchedCount === 1;
  }

  /** Nothing is found in a copy that was dropped, either: then it is said to be so. */
  private read(filter: Filter<DocumentForm>, sort: Sort, limit: number): Promise<readonly StoredDocument[]> {
    return onMongo(async () => {
      const found = await this.collection.documents.find(filter).sort(sort).limit(limit).toArray();
      if (found.length === 0) await this.reached();
      return found.map(toDocument);
    });
  }

  private async reached(): Promise<CheckpointForm> {
    const found = await this.collection.checkpoint.findOne({ _id: CHECKPOINT_ID });
    if (found === null)
      throw new ReadStoreError('read-store.copy-dropped', `there is no copy ${this.definition.copy} any more`);
    return found;
  }

  /** Whatever the answer, or none: what lies there says whether it took effect. */
  private async writing(batch: Batch): Promise<Written> {
    const by = randomUUID();
    const bulk = this.collection.documents.bulkWrite(guardedBatch(batch, by), { ordered: true });
    const failed = await bulk.then(
      () => undefined,
      (error: Error) => error,
    );
    const reached = await this.reached();
    if (reached.by === by) return 'written';
    if (failed !== undefined && !isDuplicate(failed)) throw failed;
    return refusal(reached, batch) ?? 'moved';
  }

  private async inserted(form: DocumentForm): Promise<boolean> {
    try {
      await this.collection.documents.insertOne(form);
      return true;
    } catch (error) {
      if (isDuplicate(error)) return false;
      throw error;
    }
  }
}

const notFarther = ({ _id, position }: DocumentForm): Filter<DocumentForm> => ({ _id, position: { $lte: position } });

const refusal = (reached: CheckpointForm, { from, fence }: Batch): Written | undefined => {
  if (reached.fence > fence) return 'fenced';
  return reached.position === from ? undefined : 'moved';
};
