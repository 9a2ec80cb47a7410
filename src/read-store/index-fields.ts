import { ReadStoreError } from './read-store.error.js';
import type { CopyDefinition, Index } from './read-store.port.js';

const known = new WeakMap<readonly Index[], readonly string[]>();

/** Every field that some index names, once each, in the order they are first named. */
export const indexFields = (indexes: readonly Index[]): readonly string[] => {
  const found = known.get(indexes);
  if (found !== undefined) return found;
  const fields = [...new Set(indexes.flat())];
  known.set(indexes, fields);
  return fields;
};

/** Refuses an index that the copy was not made with. */
export const assertIndexed = ({ view, indexes }: Pick<CopyDefinition, 'view' | 'indexes'>, asked: Index): void => {
  if (!indexes.some((index) => index.join() === asked.join()))
    throw new ReadStoreError('read-store.not-indexed', `view ${view} has no index on ${asked.join(', ')}`);
};
