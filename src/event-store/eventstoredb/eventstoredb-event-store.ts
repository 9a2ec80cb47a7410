import type { EventStoreDBClient } from '@eventstore/db-client';
import { assertAppendable } from '../assert-appendable.js';
import { CommitListeners } from '../commit-listeners.js';
import { EventStoreError } from '../event-store.error.js';
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
import { firstAfter, pageSize } from '../page-bounds.js';
import type { SubscriptionHealth } from '../subscription-health.js';
import { AppendSender } from './append-sender.js';
import { Appends } from './appends.js';
import { connectTo } from './connect.js';
import { LiveFeed } from './live-feed.js';
import { Reads } from './reads.js';

export interface EventStoreDbTimes {
  /** an append without an answer after this long has an unknown outcome */
  readonly answerWithinMs: number;
  /** how often the live subscription is looked at */
  readonly watchMs: number;
}

const TIMES: EventStoreDbTimes = { answerWithinMs: 10_000, watchMs: 5_000 };

/** The log on EventStoreDB 21.10 or later, one server or a cluster. Connects when first used. */
export class EventStoreDbEventStore implements EventStore {
  readonly dense = false;
  private readonly client: EventStoreDBClient;
  private readonly sender: AppendSender;
  private readonly reads: Reads;
  private readonly appends: Appends;
  private readonly listeners = new CommitListeners();
  private readonly feed: LiveFeed;
  private closed = false;

  constructor(url: string, times: Partial<EventStoreDbTimes> = {}) {
    const { answerWithinMs, watchMs } = { ...TIMES, ...times };
    this.client = connectTo(url);
    this.reads = new Reads(this.client);
    this.sender = new AppendSender(this.client, answerWithinMs);
    this.appends = new Appends(this.sender, this.reads);
    this.feed = new LiveFeed(
      this.client,
      () => this.reads.head(),
      (position) => this.listeners.tell(position),
      { watchMs },
    );
  }

  async append(stream: string, expected: Expected, events: readonly EventToAppend[]): Promise<Appended | Conflict> {
    this.assertOpen();
    assertAppendable(expected, events);
    return this.appends.append({ stream, expected, events });
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

  async head(): Promise<Position> {
    this.assertOpen();
    return this.reads.head();
  }

  onAppended(listener: (position: Position) => void): () => void {
    this.assertOpen();
    const stop = this.listeners.add(listener);
    this.feed.start();
    return () => {
      stop();
      if (this.listeners.none) this.feed.stop();
    };
  }

  health(): SubscriptionHealth {
    return this.feed.health();
  }

  async close(): Promise<void> {
    if (this.closed) return;
    this.closed = true;
    this.feed.stop();
    await this.appends.settled();
    await this.sender.close();
    await this.client.dispose();
  }

  private assertOpen(): void {
    if (this.closed) throw new EventStoreError('event-store.closed', 'the event store is closed');
  }
}
