import type { View } from '../../../projections/define-view.js';

/** "SVws" */
export const VIEWS_APPLICATION_ID = 0x53567773;
export const VIEWS_SCHEMA_VERSION = 1;

/** A checkpoint names the last event it has seen, so that another log, or one put back from a backup, is known. */
export const VIEWS_SCHEMA = `
  CREATE TABLE checkpoints (
    copy TEXT PRIMARY KEY,
    position INTEGER NOT NULL,
    stream TEXT,
    revision INTEGER,
    hash TEXT
  ) STRICT;
`;

/** A view's copy of this version: the name of its table and of its checkpoint. */
export const copyOf = ({ name, version }: Pick<View, 'name' | 'version'>): string => `${name}@${version}`;

export const documentsTable = (copy: string): string => `
  CREATE TABLE IF NOT EXISTS "${copy}" (
    id TEXT PRIMARY KEY,
    body TEXT,
    position INTEGER NOT NULL,
    sources TEXT NOT NULL,
    parked TEXT
  ) STRICT;
`;
