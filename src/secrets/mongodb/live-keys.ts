import { insertAbsent } from '../../mongodb/insert-absent.js';
import { retriedWhileAbsent } from '../../mongodb/retried-while-absent.js';
import type { WrappedKey } from '../secrets-store.port.js';
import type { KeyDocument, SecretsCollections } from './collections.js';

/** Keys of personal data: live ones by member and class, and the marks of those that were erased. */
export class LiveKeys {
  constructor(private readonly collections: SecretsCollections) {}

  /** Inserts keys whose member and class have none; answers the live ones of all of them, read back. */
  async insert(keys: readonly WrappedKey[]): Promise<readonly WrappedKey[]> {
    const documents = keys.map(toDocument);
    const subjects = [...new Set(keys.map(({ subject }) => subject))];
    return retriedWhileAbsent(async () => {
      await insertAbsent(this.collections.keys, documents);
      const found = await this.collections.keys.find({ subject: { $in: subjects } }).toArray();
      const there = new Set(found.map(({ _id }) => _id));
      return documents.every(({ _id }) => there.has(_id)) ? found.map(toKey) : undefined;
    });
  }

  async of(subject: string): Promise<readonly WrappedKey[]> {
    return (await this.collections.keys.find({ subject }).toArray()).map(toKey);
  }

  /** The live one first: one that is erased between the two reads has its mark by then. */
  async get(id: string): Promise<WrappedKey | undefined> {
    const live = await this.collections.keys.findOne({ id });
    if (live !== null) return toKey(live);
    const erased = await this.collections.erasedKeys.findOne({ _id: id });
    if (erased === null) return undefined;
    return { id, subject: erased.subject, class: erased.class as WrappedKey['class'], wrapped: undefined };
  }

  async after(id: string, limit: number): Promise<readonly WrappedKey[]> {
    const page = this.collections.keys.find({ id: { $gt: id } }).sort({ id: 1 });
    return (await page.limit(limit).toArray()).map(toKey);
  }

  /** Live and erased ones, in the order of their ids. */
  async allAfter(id: string, limit: number): Promise<readonly WrappedKey[]> {
    const live = await this.after(id, limit);
    const marks = this.collections.erasedKeys.find({ _id: { $gt: id } }).sort({ _id: 1 });
    const erased = (await marks.limit(limit).toArray()).map(({ _id, subject, class: name }) => {
      return { id: _id, subject, class: name as WrappedKey['class'], wrapped: undefined };
    });
    const byId = new Map([...erased, ...live].map((key) => [key.id, key]));
    return [...byId.values()].sort((one, other) => (one.id < other.id ? -1 : 1)).slice(0, limit);
  }

  async count(): Promise<number> {
    return Number(await this.collections.keys.countDocuments());
  }

  async replace(keys: readonly WrappedKey[]): Promise<void> {
    const updates = keys.map(({ id, subject, class: name, wrapped }) => ({
      updateOne: { filter: { _id: `${subject}:${name}`, id }, update: { $set: { wrapped: wrapped! } } },
    }));
    if (updates.length > 0) await this.collections.keys.bulkWrite(updates);
  }

  /** Puts keys of another store here. What was erased there or here is erased, whichever was first. */
  async copy(keys: readonly WrappedKey[]): Promise<void> {
    const gone = keys.filter(({ wrapped }) => wrapped === undefined);
    const marks = gone.map(({ id, subject, class: name }) => ({ _id: id, subject, class: name }));
    await insertAbsent(this.collections.erasedKeys, marks);
    const erased = await this.erasedOf(keys);
    const live = keys.filter(({ id }) => !erased.has(id));
    await insertAbsent(this.collections.keys, live.map(toDocument));
    // looked at again, for one that was erased while it was being inserted
    const ids = [...(await this.erasedOf(keys))];
    if (ids.length > 0) await this.collections.keys.deleteMany({ id: { $in: ids } });
    await this.assertCopied(live, ids);
  }

  private async erasedOf(keys: readonly WrappedKey[]): Promise<ReadonlySet<string>> {
    const marks = await this.collections.erasedKeys.find({ _id: { $in: keys.map(({ id }) => id) } }).toArray();
    return new Set(marks.map(({ _id }) => _id));
  }

  /** Another live key of the same member and class: what is sealed with the copied one could not be opened. */
  private async assertCopied(live: readonly WrappedKey[], erased: readonly string[]): Promise<void> {
    const ids = live.map(({ id }) => id).filter((id) => !erased.includes(id));
    const found = await this.collections.keys.countDocuments({ id: { $in: ids } });
    if (found < ids.length) throw new Error('a member has another key here: copy into an empty database');
  }
}

const toDocument = ({ id, subject, class: name, wrapped }: WrappedKey): KeyDocument => {
  return { _id: `${subject}:${name}`, id, subject, class: name, wrapped: wrapped! };
};

const toKey = ({ id, subject, class: name, wrapped }: KeyDocument): WrappedKey => {
  return { id, subject, class: name as WrappedKey['class'], wrapped };
};
