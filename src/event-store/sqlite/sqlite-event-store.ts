import type { Database, Statement } from 'better-sqlite3';
import { openSqliteFile } from '../../sqlite/open-sqlite-file.js';
import { assertAppendable } from '../assert-appendable.js';
import {
  PAGE,
  type Appended,
  type Conflict,
  type EventStore,
  type EventToAppend,
  type Expected,
  type FoldedEvent,
  type LogFilter,
  type LogPage,
  type Position,
  type StoredEvent,
} from '../event-store.port.js';
import { prepareAppendLot } from './append-lot.js';
import { AppendQueue } from './append-queue.js';
import { OtherWriters } from './other-writers.js';
import { prepareReads, type Reads } from './reads.js';
import { EVENTS_APPLICATION_ID, EVENTS_SCHEMA, EVENTS_SCHEMA_VERSION } from './schema.js';

/** The log in one SQLite file, durable at each commit; several processes may open it. */
export class SqliteEventStore implements EventStore {
  private readonly database: Database;
  private readonly queue: AppendQueue;
  private readonly reads: Reads;
  private readonly headStatement: Statement<[], { position: number }>;
  private readonly listeners = new Set<(position: Position) => void>();
  private readonly others: OtherWriters;

  constructor(path: string) {
    this.database = openSqliteFile({
      path,
      applicationId: EVENTS_APPLICATION_ID,
      schemaVersion: EVENTS_SCHEMA_VERSION,
      schema: EVENTS_SCHEMA,
      synchronous: 'FULL',
    });
    this.queue = new AppendQueue(prepareAppendLot(this.database), (position) => this.tell(position));
    this.reads = prepareReads(this.database);
    this.headStatement = this.database.prepare('SELECT ifnull(max(position), 0) AS position FROM events');
    this.others = new OtherWriters(this.database, () => this.tell(this.headNow()));
  }

  async append(stream: string, expected: Expected, events: readonly EventToAppend[]): Promise<Appended | Conflict> {
    assertAppendable(events);
    return this.queue.append({ stream, expected, events });
  }

  async readStream(stream: string, after = -1, limit = PAGE): Promise<readonly StoredEvent[]> {
    return this.reads.stream(stream, after, Math.min(limit, PAGE));
  }

  async readFold(stream: string, after = -1, limit = PAGE): Promise<readonly FoldedEvent[]> {
    return this.reads.fold(stream, after, Math.min(limit, PAGE));
  }

  async last(stream: string): Promise<StoredEvent | undefined> {
    return this.reads.last(stream);
  }

  async readAll(after: Position, { types, limit = PAGE }: LogFilter = {}): Promise<LogPage> {
    return this.reads.all(after, types, Math.min(limit, PAGE));
  }

  async head(): Promise<Position> {
    return this.headNow();
  }

  onAppended(listener: (position: Position) => void): () => void {
    this.listeners.add(listener);
    this.others.watch();
    return () => {
      this.listeners.delete(listener);
      if (this.listeners.size === 0) this.others.rest();
    };
  }

  /** Another thread of this process has committed: its word comes sooner than a look at the file. */
  noticed(position: Position): void {
    this.tell(position);
  }

  async close(): Promise<void> {
    this.others.rest();
    this.queue.close();
    this.database.close();
  }

  private headNow(): Position {
    return BigInt(this.headStatement.get()!.position);
  }

  private tell(position: Position): void {
    for (const listener of this.listeners) listener(position);
  }
}
