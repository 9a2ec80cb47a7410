/** "SJob" */
export const JOBS_APPLICATION_ID = 0x534a6f62;

/** `due_at`, in epoch milliseconds: of a waiting job, when it may begin; of one under way, when its worker has lost it. */
const FIRST = `
  CREATE TABLE generation (id TEXT NOT NULL) STRICT;
  INSERT INTO generation VALUES (lower(hex(randomblob(16))));
  CREATE TABLE jobs (
    number INTEGER PRIMARY KEY,
    queue TEXT NOT NULL,
    id TEXT NOT NULL,
    payload TEXT NOT NULL,
    state TEXT NOT NULL,
    due_at INTEGER NOT NULL,
    attempts INTEGER NOT NULL,
    back_off INTEGER NOT NULL,
    attempt INTEGER NOT NULL DEFAULT 0,
    stalls INTEGER NOT NULL DEFAULT 0,
    lock TEXT,
    enqueued_at INTEGER NOT NULL,
    ended_at INTEGER,
    reason TEXT,
    UNIQUE (queue, id)
  ) STRICT;
  CREATE INDEX due_jobs ON jobs (queue, state, due_at);
`;

export const JOBS_SCHEMAS: readonly string[] = [FIRST];
