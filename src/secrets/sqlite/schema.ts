/** "SSec" */
export const SECRETS_APPLICATION_ID = 0x53536563;

const FIRST = `
  CREATE TABLE settings (name TEXT PRIMARY KEY, value BLOB NOT NULL) STRICT;
  CREATE TABLE keys (id TEXT PRIMARY KEY, subject TEXT NOT NULL, class TEXT NOT NULL, wrapped BLOB) STRICT;
  CREATE UNIQUE INDEX live_keys ON keys (subject, class) WHERE wrapped IS NOT NULL;
  CREATE TABLE claims (
    kind TEXT NOT NULL,
    token TEXT NOT NULL,
    owner TEXT NOT NULL,
    since TEXT NOT NULL,
    PRIMARY KEY (kind, token)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE credentials (account TEXT PRIMARY KEY, role TEXT NOT NULL, password_hash TEXT NOT NULL) STRICT;
  CREATE TABLE sessions (
    token TEXT PRIMARY KEY,
    account TEXT NOT NULL,
    role TEXT NOT NULL,
    created_at TEXT NOT NULL,
    expires_at TEXT NOT NULL
  ) STRICT;
`;

const LEASES = `
  CREATE TABLE leases (
    role TEXT NOT NULL,
    token INTEGER NOT NULL,
    holder TEXT NOT NULL,
    expires_at TEXT NOT NULL,
    PRIMARY KEY (role, token)
  ) STRICT, WITHOUT ROWID;
`;

const OUTBOX = `
  CREATE TABLE outbox (
    id TEXT PRIMARY KEY,
    medium TEXT NOT NULL,
    template TEXT NOT NULL,
    state TEXT NOT NULL,
    message_id TEXT NOT NULL,
    created_at TEXT NOT NULL,
    changed_at TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX outbox_states ON outbox (state, id);
`;

/** Sign-outs and time take sessions away; where a visit began outlives them. */
const VISITS = `
  CREATE TABLE visits (account TEXT PRIMARY KEY, position TEXT NOT NULL) STRICT, WITHOUT ROWID;
  ALTER TABLE sessions ADD COLUMN previous_visit TEXT;
`;

/** What each version of the file added to the one before, from version 1 on; a released one is never edited. */
export const SECRETS_SCHEMAS: readonly string[] = [FIRST, LEASES, OUTBOX, VISITS];
