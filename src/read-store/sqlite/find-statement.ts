import type { Find, Key } from '../read-store.port.js';
import { column } from './schema.js';

/** The SELECT of a query, in the order of its index, so that SQLite walks the index and sorts nothing. */
export const findStatement = (
  columns: string,
  { index, equal, from, to, descending = false, after, limit }: Find,
): { readonly sql: string; readonly values: readonly Key[] } => {
  const fields = index.map(column);
  const ordered = [...fields, 'id'];
  const next = fields[equal.length];
  const conditions = [
    ...fields.slice(0, equal.length).map((name) => `${name} = ?`),
    ...(from === undefined ? [] : [`${next} >= ?`]),
    ...(to === undefined ? [] : [`${next} <= ?`]),
    ...(after ? [`(${ordered.join(', ')}) ${descending ? '<' : '>'} (${ordered.map(() => '?').join(', ')})`] : []),
    'body IS NOT NULL',
  ];
  const order = ordered.map((name) => `${name} ${descending ? 'DESC' : 'ASC'}`);
  const sql = `SELECT ${columns} FROM documents WHERE ${conditions.join(' AND ')} ORDER BY ${order.join(', ')} LIMIT ?`;
  const bounds = [from, to].filter((bound) => bound !== undefined);
  return { sql, values: [...equal, ...bounds, ...(after ? [...after.keys, after.id] : []), limit] };
};
