import type { DocumentWrite, Find, Key } from '../read-store.port.js';

type Row = Omit<DocumentWrite, 'was'>;

/** Numbers before texts, texts by their UTF-8 bytes: the order of SQLite and of MongoDB. */
const compare = (one: Key, other: Key): number => {
  if (typeof one !== typeof other) return typeof one === 'number' ? -1 : 1;
  if (typeof one === 'number') return one - (other as number);
  return Buffer.compare(Buffer.from(one), Buffer.from(other as string));
};

const compareAll = (one: readonly Key[], other: readonly Key[]): number => {
  const differs = one.findIndex((key, index) => compare(key, other[index]!) !== 0);
  return differs < 0 ? 0 : compare(one[differs]!, other[differs]!);
};

/** The rows that a query asks for, in its order. */
export const matching = (rows: readonly Row[], find: Find): readonly Row[] => {
  const { index, equal, from, to, after, limit } = find;
  const sign = find.descending ? -1 : 1;
  const keysOf = (row: Row): readonly Key[] => [...index.map((name) => row.keys[name]!), row.id];
  const next = (row: Row): Key => keysOf(row)[equal.length]!;
  return rows
    .filter((row) => equal.every((key, at) => compare(keysOf(row)[at]!, key) === 0))
    .filter((row) => from === undefined || compare(next(row), from) >= 0)
    .filter((row) => to === undefined || compare(next(row), to) <= 0)
    .filter((row) => after === undefined || sign * compareAll(keysOf(row), [...after.keys, after.id]) > 0)
    .toSorted((one, other) => sign * compareAll(keysOf(one), keysOf(other)))
    .slice(0, limit);
};
