import Database, { SqliteError } from 'better-sqlite3';
import { existsSync } from 'node:fs';
import { filesOf } from '../../config/config.js';
import { StartRefused } from '../../config/start-refused.js';

/** Refuses a folder whose server is running: emptied under it, it would go on answering from files that are gone. */
export const refuseFolderInUse = (folder: string): void => {
  const { events } = filesOf(folder);
  if (existsSync(events) && isOpenElsewhere(events))
    throw new StartRefused(
      'demo.folder-in-use',
      `${folder} is in use by another process: stop it, or give another folder with --data.`,
    );
};

/** SQLite leaves WAL mode only when no other connection is open. A damaged file is nobody's. */
const isOpenElsewhere = (path: string): boolean => {
  let database: Database.Database | undefined;
  try {
    database = new Database(path, { timeout: 0 });
    database.pragma('journal_mode = DELETE');
    return false;
  } catch (error) {
    return error instanceof SqliteError && error.code.startsWith('SQLITE_BUSY');
  } finally {
    database?.close();
  }
};
