import type { Database } from 'better-sqlite3';
import { openSqliteFile } from '../../sqlite/open-sqlite-file.js';
import { SECRETS_APPLICATION_ID, SECRETS_SCHEMAS } from './schema.js';

/** Waits on another process's lock are rare and short here: this file is written on joining and on signing in. */
const LOCK_MS = 2_000;

/** Opens the file of secrets, leases and outbox marks, `FULL`; what is deleted is overwritten. */
export const openSecretsFile = (path: string): Database => {
  const database = openSqliteFile({
    path,
    applicationId: SECRETS_APPLICATION_ID,
    schemaVersion: SECRETS_SCHEMAS.length,
    schema: SECRETS_SCHEMAS.join('\n'),
    steps: SECRETS_SCHEMAS.slice(1),
    synchronous: 'FULL',
  });
  database.pragma(`busy_timeout = ${LOCK_MS}`);
  database.pragma('secure_delete = ON');
  return database;
};
