import { indexFields } from '../index-fields.js';
import type { Index } from '../read-store.port.js';

/** "SVws" */
export const READ_STORE_APPLICATION_ID = 0x53567773;
export const READ_STORE_SCHEMA_VERSION = 2;

/** What copies there are, which of them serve, and when the log was where. Each copy lies in a file of its own. */
export const REGISTRY_SCHEMA = `
  CREATE TABLE copies (copy TEXT PRIMARY KEY, view TEXT NOT NULL, version INTEGER NOT NULL, indexes TEXT NOT NULL, note TEXT) STRICT;
  CREATE TABLE pointers (slot TEXT PRIMARY KEY, current TEXT NOT NULL, previous TEXT) STRICT;
  CREATE TABLE marks (position INTEGER PRIMARY KEY, latest TEXT NOT NULL) STRICT;
  CREATE INDEX marks_by_moment ON marks (latest, position);
`;

export const column = (field: string): string => `"key ${field}"`;

/** The checkpoint lies beside the documents, in the same file, so that one transaction moves both. */
export const copySchema = (indexes: readonly Index[]): string => {
  const columns = indexFields(indexes).map((field) => `, ${column(field)} ANY NOT NULL`);
  const statements = indexes.map(
    (fields, at) => `CREATE INDEX documents_${at + 1} ON documents (${fields.map(column).join(', ')}, id);`,
  );
  return `
    CREATE TABLE checkpoint (
      one INTEGER PRIMARY KEY CHECK (one = 1), position INTEGER NOT NULL, stream TEXT, revision INTEGER, hash TEXT, fence INTEGER NOT NULL,
      edits INTEGER NOT NULL
    ) STRICT;
    INSERT INTO checkpoint VALUES (1, 0, NULL, NULL, NULL, 0, 0);
    CREATE TABLE documents (
      id TEXT PRIMARY KEY, body TEXT, position INTEGER NOT NULL, sources TEXT NOT NULL, parked TEXT${columns.join('')}
    ) STRICT;
    CREATE INDEX documents_parked ON documents (id) WHERE parked IS NOT NULL;
    ${statements.join('\n')}
  `;
};
