import type { Collection, Filter } from 'mongodb';
import { isDuplicate } from './is-duplicate.js';

/** Puts a document in the place of the one with its id, if there is one. */
export const putOver = async <Document extends { readonly _id: string }>(
  collection: Collection<Document>,
  document: Document,
): Promise<void> => {
  const here = { _id: document._id } as Filter<Document>;
  const { _id, ...content } = document;
  const put = (upsert: boolean) => collection.replaceOne(here, content, { upsert });
  try {
    await put(true);
  } catch (error) {
    // another inserted it at the same moment
    if (!isDuplicate(error)) throw error;
    await put(false);
  }
};
