import type { Collection, OptionalUnlessRequiredId } from 'mongodb';
import { isDuplicate } from './is-duplicate.js';

interface Identified {
  readonly _id: string;
}

/**
 * Inserts the documents whose ids are not there, and leaves the others as they are. A server may carry out what follows
 * a refused insert, or not: so what is there is read after each refusal. Throws where another unique index refuses.
 */
export const insertAbsent = async <Document extends Identified>(
  collection: Collection<Document>,
  documents: readonly Document[],
): Promise<void> => {
  for (let left = documents; left.length > 0;) {
    const refused = await inserting(collection, left);
    if (refused === undefined) return;
    const there = await presentOf(collection, left);
    const absent = left.filter(({ _id }) => !there.has(_id));
    if (absent.length === left.length) throw refused;
    left = absent;
  }
};

/** The refusal as duplicate, if it was; throws every other error. */
const inserting = async <Document extends Identified>(
  collection: Collection<Document>,
  documents: readonly Document[],
): Promise<Error | undefined> => {
  try {
    await collection.insertMany(documents as readonly OptionalUnlessRequiredId<Document>[], { ordered: false });
    return undefined;
  } catch (error) {
    if (!isDuplicate(error)) throw error;
    return error as Error;
  }
};

const presentOf = async <Document extends Identified>(
  collection: Collection<Document>,
  documents: readonly Document[],
): Promise<ReadonlySet<string>> => {
  const filter = { _id: { $in: documents.map(({ _id }) => _id) } } as object;
  const found = await collection.find(filter, { projection: { _id: 1 } }).toArray();
  return new Set(found.map(({ _id }) => _id as string));
};
