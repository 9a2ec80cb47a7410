import Database from 'better-sqlite3';
import type { EventToAppend } from '../../src/event-store/event-store.port.js';
import { CHAIN_START, hashOf } from '../../src/event-store/hash-chain.js';
import { EVENTS_APPLICATION_ID, EVENTS_SCHEMA, EVENTS_SCHEMA_VERSION } from '../../src/event-store/sqlite/schema.js';

export type WrittenEvent = Omit<EventToAppend, 'hash'> & { readonly stream: string };

interface End {
  readonly id: number;
  revision: number;
  hash: string;
}

const LOT = 10_000;

/**
 * Writes events straight into a log's file, made when absent, each at the end of its stream with its hash: a million in
 * some seconds, where the real path would take minutes. Nothing is durable before it ends, and nobody else may write.
 */
export const writeBulk = (path: string, events: Iterable<WrittenEvent>): void => {
  const database = new Database(path);
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = OFF');
  if (database.pragma('user_version', { simple: true }) === 0) {
    database.exec(EVENTS_SCHEMA);
    database.pragma(`application_id = ${EVENTS_APPLICATION_ID}`);
    database.pragma(`user_version = ${EVENTS_SCHEMA_VERSION}`);
  }
  const ends = new Ends(database);
  const insert = database.prepare(
    'INSERT INTO events (stream, revision, id, type, version, recorded_at, data, metadata, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)',
  );
  let written = 0;
  database.exec('BEGIN');
  for (const event of events) {
    const { stream, id, type, version, recordedAt, data, metadata } = event;
    const end = ends.of(stream);
    end.revision += 1;
    end.hash = hashOf(end.hash, { ...event, revision: end.revision });
    insert.run(end.id, end.revision, id, type, version, recordedAt, data, metadata, end.hash);
    if ((written += 1) % LOT === 0) database.exec('COMMIT; BEGIN');
  }
  ends.write();
  database.exec('COMMIT');
  database.pragma('wal_checkpoint(TRUNCATE)');
  database.close();
};

/** Where each stream ends, held while a log is written. */
class Ends {
  private readonly ends = new Map<string, End>();

  constructor(private readonly database: Database.Database) {}

  of(stream: string): End {
    const end = this.ends.get(stream) ?? this.there(stream) ?? this.made(stream);
    this.ends.set(stream, end);
    return end;
  }

  write(): void {
    const move = this.database.prepare('UPDATE streams SET revision = ? WHERE id = ?');
    for (const { id, revision } of this.ends.values()) move.run(revision, id);
  }

  private there(stream: string): End | undefined {
    return this.database
      .prepare<[string], End>(
        'SELECT s.id, s.revision, e.hash FROM streams s JOIN events e ON e.stream = s.id AND e.revision = s.revision WHERE s.name = ?',
      )
      .get(stream);
  }

  private made(stream: string): End {
    const { lastInsertRowid } = this.database
      .prepare('INSERT INTO streams (name, revision) VALUES (?, -1)')
      .run(stream);
    return { id: Number(lastInsertRowid), revision: -1, hash: CHAIN_START };
  }
}
