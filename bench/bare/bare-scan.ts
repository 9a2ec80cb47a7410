import Database from 'better-sqlite3';

type Row = [position: number, type: string, data: string, metadata: string];
const SQL = 'SELECT position, type, data, metadata FROM events WHERE position > ? ORDER BY position LIMIT 1000';

/** Reads the whole log in pages of 1,000 and parses data and metadata: the floor of whatever reads all events. */
export const bareScan = (path: string): number => {
  const database = new Database(path, { readonly: true });
  const select = database.prepare<[number], Row>(SQL).raw();
  let read = 0;
  for (let after = 0; ;) {
    const rows = select.all(after);
    for (const [, , data, metadata] of rows) read += JSON.parse(data) && JSON.parse(metadata) ? 1 : 0;
    if (rows.length === 0) break;
    after = rows.at(-1)![0];
  }
  database.close();
  return read;
};
