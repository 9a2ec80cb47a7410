import type { Database } from 'better-sqlite3';
import type { View } from '../../../projections/define-view.js';
import { openSqliteFile } from '../../sqlite/open-sqlite-file.js';
import { VIEWS_APPLICATION_ID, VIEWS_SCHEMA, VIEWS_SCHEMA_VERSION } from './schema.js';
import { ViewTable } from './view-table.js';

export interface OpenViews {
  readonly database: Database;
  readonly tables: readonly ViewTable[];
}

/** Opens the file of read models with a table for each view; `NORMAL`, for it can be folded again from the log. */
export const openViews = (path: string, views: readonly View[]): OpenViews => {
  const file = { path, applicationId: VIEWS_APPLICATION_ID, schemaVersion: VIEWS_SCHEMA_VERSION, schema: VIEWS_SCHEMA };
  const database = openSqliteFile({ ...file, synchronous: 'NORMAL' });
  database.pragma('wal_autocheckpoint = 32000');
  database.pragma('busy_timeout = 2000');
  return { database, tables: views.map((view) => new ViewTable(database, view)) };
};
