import type { Database } from 'better-sqlite3';

/** Names that are held, so that a page of the log need not look each of them up. */
const MOST = 100_000;

/** The name of a stream by its number, neither of which ever changes. */
export const streamNames = (database: Database): ((id: number) => string) => {
  const select = database.prepare<[number], string>('SELECT name FROM streams WHERE id = ?').pluck();
  const names = new Map<number, string>();
  return (id) => {
    const known = names.get(id);
    if (known !== undefined) return known;
    const found = select.get(id);
    if (found === undefined)
      throw new Error(`the log has events of stream ${id} and no name of it: the file is damaged`);
    if (names.size >= MOST) names.clear();
    names.set(id, found);
    return found;
  };
};
