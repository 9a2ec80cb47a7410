import { randomBytes } from 'node:crypto';
import type { Collection } from 'mongodb';
import { connectMongo, type MongoDatabase } from '../../mongodb/connect.js';
import { insertAbsent } from '../../mongodb/insert-absent.js';
import { isDuplicate } from '../../mongodb/is-duplicate.js';
import { ReadStoreError } from '../read-store.error.js';
import type { CopyDefinition, CopyState, Index, Mark, Pointer, ReadStore, ViewCopy } from '../read-store.port.js';
import { copyCollection, prepareCopy } from './copy-collection.js';
import { onMongo } from './mongo-failure.js';
import { MongoCopy } from './mongodb-copy.js';

interface CopyForm {
  /** its name */
  readonly _id: string;
  readonly view: string;
  readonly version: number;
  /** JSON text: the server does not take lists of lists everywhere */
  readonly indexes: string;
  readonly note?: string;
  /** the collection of its documents: another one each time a copy is made */
  readonly collection: string;
}
interface PointerForm extends Pointer {
  /** the slot */
  readonly _id: string;
}
interface MarkForm {
  /** the position */
  readonly _id: bigint;
  readonly latest: string;
}

const DOCUMENTS = 'view_';

/**
 * Read models in a MongoDB: a registry of copies, one collection of documents for each, and pointers that say which copy
 * serves. Registry and pointers are written with a majority.
 */
export class MongoReadStore implements ReadStore {
  private readonly registry: Collection<CopyForm>;
  private readonly slots: Collection<PointerForm>;
  private readonly marks: Collection<MarkForm>;
  private readonly opened = new Map<string, { readonly collection: string; readonly copy: ViewCopy }>();

  private constructor(private readonly database: MongoDatabase) {
    this.registry = database.db.collection('views_copies');
    this.slots = database.db.collection('views_pointers');
    this.marks = database.db.collection('views_marks');
  }

  /** Opens the read models of a database; throws `StartRefused` where it does not answer. */
  static async open(url: string): Promise<MongoReadStore> {
    const store = new MongoReadStore(await connectMongo(url));
    await onMongo(() => store.marks.createIndex({ latest: 1, _id: 1 }));
    return store;
  }

  async copies(): Promise<readonly CopyState[]> {
    return (await onMongo(() => this.registry.find().sort({ _id: 1 }).toArray())).map(toState);
  }

  create({ copy, view, version, indexes }: CopyDefinition, note?: string): Promise<void> {
    const collection = `${DOCUMENTS}${copy}_${randomBytes(4).toString('hex')}`;
    const form: CopyForm = { _id: copy, view, version, indexes: JSON.stringify(indexes), collection };
    return onMongo(async () => {
      await this.sweep();
      await insertAbsent(this.registry, [{ ...form, ...(note !== undefined && { note }) }]);
      await this.open(copy);
    });
  }

  async note(copy: string, note: string | undefined): Promise<void> {
    const change = note === undefined ? { $unset: { note: true as const } } : { $set: { note } };
    await onMongo(() => this.registry.updateOne({ _id: copy }, change));
  }

  /** The registry is asked each time, for a copy may have been made anew; the collection is made ready once. */
  open(copy: string): Promise<ViewCopy> {
    return onMongo(async () => {
      const form = await this.registry.findOne({ _id: copy });
      if (form === null) throw new ReadStoreError('read-store.copy-dropped', `there is no copy ${copy}`);
      const held = this.opened.get(copy);
      return held?.collection === form.collection ? held.copy : this.opening(form);
    });
  }

  drop(copy: string): Promise<void> {
    return onMongo(async () => {
      await this.registry.deleteOne({ _id: copy });
      await this.sweep();
    });
  }

  async pointers(): Promise<Readonly<Record<string, Pointer>>> {
    const slots = await onMongo(() => this.slots.find().toArray());
    return Object.fromEntries(slots.map(({ _id, current, previous }) => [_id, { current, previous }]));
  }

  point(slot: string, expected: string | undefined, { current, previous }: Pointer): Promise<boolean> {
    const form: PointerForm = { _id: slot, current, ...(previous !== undefined && { previous }) };
    return onMongo(async () => {
      if (expected === undefined) return inserted(this.slots, form);
      return (await this.slots.replaceOne({ _id: slot, current: expected }, form)).matchedCount === 1;
    });
  }

  async lastMark(notLaterThan = '\uffff'): Promise<Mark | undefined> {
    const marks = this.marks.find({ latest: { $lte: notLaterThan } }).sort({ latest: -1, _id: -1 });
    const [found] = await onMongo(() => marks.limit(1).toArray());
    return found && { position: found._id, latest: found.latest };
  }

  async addMark({ position, latest }: Mark): Promise<void> {
    await onMongo(() => inserted(this.marks, { _id: position, latest }));
  }

  close(): Promise<void> {
    return this.database.close();
  }

  /** What a kill left out when the copy was made is made now. */
  private async opening(form: CopyForm): Promise<ViewCopy> {
    const [state, collection] = [toState(form), copyCollection(this.database.db, form.collection)];
    await prepareCopy(collection, state.indexes);
    const copy = new MongoCopy(collection, state);
    this.opened.set(form._id, { collection: form.collection, copy });
    return copy;
  }

  /** Drops collections that no copy has: a copy is registered before its collection is made, so the list comes first. */
  private async sweep(): Promise<void> {
    const there = await this.database.db.listCollections({}, { nameOnly: true }).toArray();
    const registered = new Set((await this.registry.find().toArray()).map(({ collection }) => collection));
    const left = there.map(({ name }) => name).filter((name) => name.startsWith(DOCUMENTS) && !registered.has(name));
    for (const name of left) await this.database.db.dropCollection(name);
  }
}

const inserted = async <Form extends { readonly _id: unknown }>(collection: Collection<Form>, form: Form) => {
  try {
    await collection.insertOne(form as Parameters<typeof collection.insertOne>[0]);
    return true;
  } catch (error) {
    if (isDuplicate(error)) return false;
    throw error;
  }
};

const toState = ({ _id, view, version, indexes, note }: CopyForm): CopyState => ({
  copy: _id,
  view,
  version,
  indexes: JSON.parse(indexes) as readonly Index[],
  note,
});
