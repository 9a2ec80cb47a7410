import Database from 'better-sqlite3';
import { StartRefused } from '../config/start-refused.js';

export interface SqliteFile {
  readonly path: string;
  /** four bytes in the file's header that say whose it is */
  readonly applicationId: number;
  readonly schemaVersion: number;
  readonly schema: string;
  readonly synchronous: 'FULL' | 'NORMAL';
  readonly readonly?: boolean;
}

const LEVELS = { NORMAL: 1, FULL: 2 };
/** A longer wait for another process's lock would block the event loop; the caller tries again. */
const BUSY_MS = 5;

/**
 * Opens one of our SQLite files in WAL mode, making it when absent, and asserts how durable its commits are
 * (better-sqlite3 opens an existing WAL file with NORMAL). A foreign or damaged file is refused by name.
 */
export const openSqliteFile = (file: SqliteFile): Database.Database => {
  let database: Database.Database | undefined;
  try {
    database = new Database(file.path, { timeout: 1_000, readonly: file.readonly ?? false });
    return prepare(database, file);
  } catch (error) {
    database?.close();
    if (error instanceof StartRefused) throw error;
    throw new StartRefused(
      'data.unreadable',
      `${file.path} cannot be opened (${(error as Error).message}): it is damaged or not a database. Restore it from a backup, or choose another folder with --data.`,
    );
  }
};

const prepare = (database: Database.Database, file: SqliteFile): Database.Database => {
  const owner = database.pragma('application_id', { simple: true }) as number;
  const version = database.pragma('user_version', { simple: true }) as number;
  const tables = database.prepare<[], { n: number }>('SELECT count(*) AS n FROM sqlite_schema').get()!.n;
  if (tables > 0 && owner !== file.applicationId) refuseForeign(file);
  if (version > file.schemaVersion) refuseNewer(file, version);
  if (!file.readonly) {
    database.pragma('journal_mode = WAL');
    database.pragma(`synchronous = ${file.synchronous}`);
    database.pragma('wal_autocheckpoint = 4000');
    if (tables === 0) create(database, file);
  }
  assertDurable(database, file);
  database.pragma(`busy_timeout = ${BUSY_MS}`);
  return database;
};

const create = (database: Database.Database, file: SqliteFile): void =>
  database
    .transaction(() => {
      const made = database.prepare<[], { n: number }>('SELECT count(*) AS n FROM sqlite_schema').get()!.n > 0;
      if (made) return;
      database.exec(file.schema);
      database.pragma(`application_id = ${file.applicationId}`);
      database.pragma(`user_version = ${file.schemaVersion}`);
    })
    .immediate();

const assertDurable = (database: Database.Database, file: SqliteFile): void => {
  const level = database.pragma('synchronous', { simple: true });
  if (!file.readonly && level !== LEVELS[file.synchronous])
    throw new Error(`synchronous is ${String(level)}, not ${file.synchronous}`);
};

const refuseForeign = ({ path }: SqliteFile): never => {
  throw new StartRefused(
    'data.foreign',
    `${path} is a database of another program: choose another folder with --data.`,
  );
};

const refuseNewer = ({ path }: SqliteFile, version: number): never => {
  throw new StartRefused(
    'data.newer',
    `${path} has the format ${version} of a later release: start that release, or another folder with --data.`,
  );
};
