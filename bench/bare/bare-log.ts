import Database from 'better-sqlite3';
import { EVENTS_SCHEMA } from '../../src/event-store/sqlite/schema.js';
import type { StoredEvent } from '../../src/event-store/event-store.port.js';

/**
 * The bare limit of appends: better-sqlite3, the same tables and indexes, `FULL`, a version check by UPDATE, statements
 * prepared, text ready; nothing else. The texts are those that our side wrote; each goes to the end of its stream.
 */
export class BareLog {
  private readonly database: Database.Database;
  private readonly revisions = new Map<string, number>();
  private readonly write: (events: readonly StoredEvent[]) => void;

  constructor(path: string) {
    this.database = new Database(path);
    this.database.pragma('journal_mode = WAL');
    this.database.pragma('synchronous = FULL');
    this.database.pragma('wal_autocheckpoint = 4000');
    this.database.exec(EVENTS_SCHEMA);
    const create = this.database.prepare<[string], { id: number }>(
      'INSERT INTO streams (name, revision) VALUES (?, 0) RETURNING id',
    );
    const move = this.database.prepare<[number, string, number], { id: number }>(
      'UPDATE streams SET revision = ? WHERE name = ? AND revision = ? RETURNING id',
    );
    const insert = this.database.prepare(
      'INSERT INTO events (stream, revision, id, type, version, recorded_at, data, metadata, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)',
    );
    const append = (event: StoredEvent): void => {
      const { stream, id, type, version, recordedAt, data, metadata, hash } = event;
      const revision = (this.revisions.get(stream) ?? -1) + 1;
      const row = revision === 0 ? create.get(stream) : move.get(revision, stream, revision - 1);
      insert.run(row!.id, revision, id, type, version, recordedAt, data, metadata, hash);
      this.revisions.set(stream, revision);
    };
    const transaction = this.database.transaction((events: readonly StoredEvent[]) => events.forEach(append));
    this.write = (events) => transaction.immediate(events);
  }

  /** Appends the events in one durable commit. */
  append(events: readonly StoredEvent[]): void {
    this.write(events);
  }

  close(): void {
    this.database.close();
  }
}
