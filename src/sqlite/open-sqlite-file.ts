import Database from 'better-sqlite3';
import { Patience } from '../clock/patience.js';
import { StartRefused } from '../config/start-refused.js';

export interface SqliteFile {
  readonly path: string;
  /** four bytes in the file's header that say whose it is */
  readonly applicationId: number;
  readonly schemaVersion: number;
  readonly schema: string;
  /** what takes a file from version 1 to 2, from 2 to 3 …, up to `schemaVersion` */
  readonly steps?: readonly string[];
  readonly synchronous: 'FULL' | 'NORMAL';
  readonly readonly?: boolean;
}

const LEVELS = { NORMAL: 1, FULL: 2 };
/** A longer wait for another process's lock would block the event loop; the caller tries again. */
const BUSY_MS = 5;
/** At the start there is nothing else to do: another process may be making the file, or taking it to a new format. */
const START_MS = 10_000;

/**
 * Opens one of our SQLite files in WAL mode, making it when absent, and asserts how durable its commits are
 * (better-sqlite3 opens an existing WAL file with NORMAL). A foreign or damaged file is refused by name.
 */
export const openSqliteFile = (file: SqliteFile): Database.Database => {
  let database: Database.Database | undefined;
  try {
    database = new Database(file.path, { timeout: START_MS, readonly: file.readonly ?? false });
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
  const { owner, version, tables } = headerOf(database);
  if (tables > 0 && owner !== file.applicationId) refuseForeign(file);
  if (version > file.schemaVersion) refuseNewer(file, version);
  if (!file.readonly) {
    switchToWal(database);
    database.pragma(`synchronous = ${file.synchronous}`);
    database.pragma('wal_autocheckpoint = 4000');
    if (tables === 0) create(database, file);
    else if (version < file.schemaVersion) migrate(database, file);
  }
  assertDurable(database, file);
  database.pragma(`busy_timeout = ${BUSY_MS}`);
  return database;
};

/** One read, for another process may be making the file at this moment. */
const headerOf = (database: Database.Database): { owner: number; version: number; tables: number } =>
  database.transaction(() => ({
    tables: database.prepare<[], { n: number }>('SELECT count(*) AS n FROM sqlite_schema').get()!.n,
    owner: database.pragma('application_id', { simple: true }) as number,
    version: database.pragma('user_version', { simple: true }) as number,
  }))();

/** SQLite does not wait for another process that makes the same switch, so we do, at the start only. */
const switchToWal = (database: Database.Database): void => {
  const patience = new Patience(START_MS);
  for (;;) {
    try {
      return void database.pragma('journal_mode = WAL');
    } catch (error) {
      const busy = error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY');
      if (!busy || patience.isOver()) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, BUSY_MS);
    }
  }
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

/** Takes a file of an earlier release to the version of this one, in one transaction; another process may have done so. */
const migrate = (database: Database.Database, { schemaVersion, steps = [] }: SqliteFile): void =>
  database
    .transaction(() => {
      const version = database.pragma('user_version', { simple: true }) as number;
      if (version < 1 || version > schemaVersion || steps.length !== schemaVersion - 1)
        throw new Error(`there is no way from its format ${version} to ${schemaVersion}`);
      steps.slice(version - 1).forEach((step) => database.exec(step));
      database.pragma(`user_version = ${schemaVersion}`);
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
