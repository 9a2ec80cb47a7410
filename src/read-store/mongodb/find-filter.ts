import type { Condition, Filter, Sort } from 'mongodb';
import type { Find, Key } from '../read-store.port.js';
import type { DocumentForm } from './stored-form.js';

type Where = Filter<DocumentForm>;

export const keyField = (field: string): string => `keys.${field}`;

/** The filter and the order of a query: those of the index, so that the server walks it and sorts nothing. */
export const findFilter = (find: Find): { readonly filter: Where; readonly sort: Sort } => {
  const { index, equal, from, to, descending = false, after } = find;
  const fields = [...index.map(keyField), '_id'];
  const next = fields[equal.length]!;
  const conditions: Where[] = [
    { body: { $exists: true } },
    ...equal.map((key, at) => where(fields[at]!, key)),
    ...(from === undefined ? [] : [where(next, atLeast(from))]),
    ...(to === undefined ? [] : [where(next, atMost(to))]),
    ...(after ? [pastPage(fields, equal.length, [...after.keys, after.id], descending)] : []),
  ];
  return { filter: { $and: conditions }, sort: Object.fromEntries(fields.map((name) => [name, descending ? -1 : 1])) };
};

const where = (field: string, condition: Condition<Key>): Where => ({ [field]: condition });

/** Beyond the last one of the page before: in the first field that is not equal to its. */
const pastPage = (fields: readonly string[], fixed: number, last: readonly Key[], descending: boolean): Where => ({
  $or: fields.slice(fixed).map((field, at) => ({
    $and: [
      ...fields.slice(fixed, fixed + at).map((equal, before) => where(equal, last[fixed + before]!)),
      where(field, descending ? less(last[fixed + at]!) : more(last[fixed + at]!)),
    ],
  })),
});

/*
 * Numbers come before texts, but a comparison of the server finds values of its own type only: what crosses the two is
 * said by its contrary, which finds the other type as well.
 */
const atLeast = (key: Key) => (typeof key === 'string' ? { $gte: key } : { $not: { $lt: key } });
const more = (key: Key) => (typeof key === 'string' ? { $gt: key } : { $not: { $lte: key } });
const atMost = (key: Key) => (typeof key === 'number' ? { $lte: key } : { $not: { $gt: key } });
const less = (key: Key) => (typeof key === 'number' ? { $lt: key } : { $not: { $gte: key } });
