import { assertAppendable } from '../assert-appendable.js';
import { subjectOf } from '../codec/subject-of.js';
import { CommitListeners } from '../commit-listeners.js';
import { EventStoreError } from '../event-store.error.js';
import {
  PAGE,
  START,
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
import { isRetry } from '../is-retry.js';
import { firstAfter, pageSize } from '../page-bounds.js';
import { passes } from '../passes.js';

/** The log in memory, for tests and for what needs no file: the same promises but durability. */
export class MemoryEventStore implements EventStore {
  readonly dense = true;
  private readonly log: StoredEvent[] = [];
  private readonly streams = new Map<string, StoredEvent[]>();
  private readonly listeners = new CommitListeners();
  private closed = false;

  async append(stream: string, expected: Expected, events: readonly EventToAppend[]): Promise<Appended | Conflict> {
    this.assertOpen();
    assertAppendable(expected, events);
    const before = this.streams.get(stream) ?? [];
    const actual = before.at(-1)?.revision ?? 'none';
    if (actual !== expected) return this.retried(before, expected, events) ?? { outcome: 'conflict', actual };
    if (events.length === 0) return appended(before.at(-1));
    const last = this.write(stream, before, events);
    this.listeners.tell(last.position);
    return appended(last);
  }

  async readStream(stream: string, after = -1, limit = PAGE): Promise<readonly StoredEvent[]> {
    this.assertOpen();
    const first = firstAfter(after);
    return (this.streams.get(stream) ?? []).slice(first, first + pageSize(limit));
  }

  readFold(stream: string, after = -1, limit = PAGE): Promise<readonly FoldedEvent[]> {
    return this.readStream(stream, after, limit);
  }

  async last(stream: string): Promise<StoredEvent | undefined> {
    this.assertOpen();
    return this.streams.get(stream)?.at(-1);
  }

  async readAll(after: Position, filter: LogFilter = {}): Promise<LogPage> {
    this.assertOpen();
    const size = pageSize(filter.limit ?? PAGE);
    const last = Math.min(this.log.length, Number(after) + (filter.span ?? this.log.length));
    const wanted = this.log.slice(Number(after), last).filter((event) => passes(event, filter));
    const events = wanted.slice(0, size);
    const end = BigInt(last);
    return { events, through: events.length === size ? events.at(-1)!.position : end > after ? end : after };
  }

  async cut({ types, parts, of, end, signal }: CutAsked): Promise<CutLog> {
    this.assertOpen();
    signal?.throwIfAborted();
    const cut = Array.from({ length: parts }, (): StoredEvent[] => []);
    for (const event of this.log.slice(0, Number(end)).filter(({ type }) => types.includes(type))) {
      const places = 'event' in of ? of.event(event) : of.subject(subjectOf(event.metadata) ?? '');
      new Set(places).forEach((part) => cut[part]!.push(event));
    }
    const read: CutLog['read'] = async (part, after) => {
      const events = cut[part]!.filter(({ position }) => position > after).slice(0, PAGE);
      return { events, through: events.at(-1)?.position ?? (end > after ? end : after) };
    };
    return { read, close: () => undefined };
  }

  async head(): Promise<Position> {
    this.assertOpen();
    return BigInt(this.log.length);
  }

  onAppended(listener: (position: Position) => void): () => void {
    this.assertOpen();
    return this.listeners.add(listener);
  }

  async close(): Promise<void> {
    this.closed = true;
  }

  private assertOpen(): void {
    if (this.closed) throw new EventStoreError('event-store.closed', 'the event store is closed');
  }

  private retried(
    before: readonly StoredEvent[],
    expected: Expected,
    events: readonly EventToAppend[],
  ): Appended | undefined {
    const first = expected === 'none' ? 0 : expected + 1;
    const there = before.slice(first, first + events.length);
    return events.length > 0 && isRetry(events, there) ? appended(there.at(-1)) : undefined;
  }

  private write(stream: string, before: StoredEvent[], events: readonly EventToAppend[]): StoredEvent {
    const stored = events.map((event, index) => ({
      ...event,
      stream,
      revision: before.length + index,
      position: BigInt(this.log.length + index + 1),
    }));
    before.push(...stored);
    this.streams.set(stream, before);
    this.log.push(...stored);
    return stored.at(-1)!;
  }
}

const appended = (last: StoredEvent | undefined): Appended => ({
  outcome: 'appended',
  revision: last?.revision ?? -1,
  position: last?.position ?? START,
});
