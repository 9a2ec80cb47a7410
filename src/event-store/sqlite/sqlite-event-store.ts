import type { Database, Statement } from 'better-sqlite3';
import { openSqliteFile } from '../../sqlite/open-sqlite-file.js';
import { assertAppendable } from '../assert-appendable.js';
import { CommitListeners } from '../commit-listeners.js';
import { EventStoreError } from '../event-store.error.js';
import {
  PAGE,
  type Appended,
  type Conflict,
  type CutAsked,
  type CutLog,
  type EventStore,
  type EventToAppend,
  type Expected,
  type FoldedEvent,
  type LogFilter,
  type LogPage,
  type Position,
  type StoredEvent,
} from '../event-store.port.js';
import { firstAfter, pageSize } from '../page-bounds.js';
import { prepareAppendLot } from './append-lot.js';
import { AppendQueue } from './append-queue.js';
import { cutLog } from './cut-log.js';
import { OtherWriters } from './other-writers.js';
import { prepareReads, type Reads } from './reads.js';
import { EVENTS_APPLICATION_ID, EVENTS_SCHEMA, EVENTS_SCHEMA_VERSION } from './schema.js';

/** The log in one SQLite file, durable at each commit; several processes may open it. */
export class SqliteEventStore implements EventStore {
  readonly dense = true;
  private readonly database: Database;
  private readonly queue: AppendQueue;
  private readonly reads: Reads;
  private readonly headStatement: Statement<[], { position: number }>;
  private readonly listeners = new CommitListeners();
  private readonly others: OtherWriters;

  constructor(path: string) {
    this.database = openSqliteFile({
      path,
      applicationId: EVENTS_APPLICATION_ID,
      schemaVersion: EVENTS_SCHEMA_VERSION,
      schema: EVENTS_SCHEMA,
      synchronous: 'FULL',
    });
    this.queue = new AppendQueue(prepareAppendLot(this.database), (position) => this.listeners.tell(position));
    this.reads = prepareReads(this.database);
    this.headStatement = this.database.prepare('SELECT ifnull(max(position), 0) AS position FROM events');
    this.others = new OtherWriters(this.database, () => this.listeners.tell(this.headNow()));
  }

  async append(stream: string, expected: Expected, events: readonly EventToAppend[]): Promise<Appended | Conflict> {
    this.assertOpen();
    assertAppendable(expected, events);
    return await this.queue.append({ stream, expected, events });
  }

  async readStream(stream: string, after = -1, limit = PAGE): Promise<readonly StoredEvent[]> {
    this.assertOpen();
    return this.reads.stream(stream, firstAfter(after), pageSize(limit));
  }

  async readFold(stream: string, after = -1, limit = PAGE): Promise<readonly FoldedEvent[]> {
    this.assertOpen();
    return this.reads.fold(stream, firstAfter(after), pageSize(limit));
  }

  async last(stream: string): Promise<StoredEvent | undefined> {
    this.assertOpen();
    return this.reads.last(stream);
  }

  async readAll(after: Position, filter: LogFilter = {}): Promise<LogPage> {
    this.assertOpen();
    return this.reads.all(after, filter, pageSize(filter.limit ?? PAGE));
  }

  async cut(asked: CutAsked): Promise<CutLog> {
    this.assertOpen();
    return cutLog(this.reads, asked);
  }

  async head(): Promise<Position> {
    this.assertOpen();
    return this.headNow();
  }

  onAppended(listener: (position: Position) => void): () => void {
    this.assertOpen();
    const stop = this.listeners.add(listener);
    this.others.watch();
    return () => {
      stop();
      if (this.listeners.none) this.others.rest();
    };
  }

  /** Another thread of this process has committed: its word comes sooner than a look at the file. */
  noticed(position: Position): void {
    this.listeners.tell(position);
  }

  async close(): Promise<void> {
    this.others.rest();
    this.queue.close();
    this.database.close();
  }

  private headNow(): Position {
    return BigInt(this.headStatement.get()!.position);
  }

  private assertOpen(): void {
    if (!this.database.open) throw new EventStoreError('event-store.closed', 'the event store is closed');
  }
}
