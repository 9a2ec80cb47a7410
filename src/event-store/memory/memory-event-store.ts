import { assertAppendable } from '../assert-appendable.js';
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

/** The log in memory, for tests and for what needs no file: the same promises but durability. */
export class MemoryEventStore implements EventStore {
  private readonly log: StoredEvent[] = [];
  private readonly streams = new Map<string, StoredEvent[]>();
  private readonly listeners = new Set<(position: Position) => void>();
  private closed = false;

  async append(stream: string, expected: Expected, events: readonly EventToAppend[]): Promise<Appended | Conflict> {
    if (this.closed) throw new EventStoreError('event-store.closed', 'the event store is closed');
    assertAppendable(events);
    const before = this.streams.get(stream) ?? [];
    const actual = before.at(-1)?.revision ?? 'none';
    if (actual !== expected) return { outcome: 'conflict', actual };
    const first = before.length;
    const stored = events.map((event, index) => ({
      ...event,
      stream,
      revision: first + index,
      position: BigInt(this.log.length + index + 1),
    }));
    if (stored.length > 0) this.streams.set(stream, [...before, ...stored]);
    this.log.push(...stored);
    const end = stored.at(-1) ?? before.at(-1);
    if (stored.length > 0) for (const listener of this.listeners) listener(end!.position);
    return { outcome: 'appended', revision: end?.revision ?? -1, position: end?.position ?? 0n };
  }

  async readStream(stream: string, after = -1, limit = PAGE): Promise<readonly StoredEvent[]> {
    return (this.streams.get(stream) ?? []).slice(after + 1, after + 1 + Math.min(limit, PAGE));
  }

  readFold(stream: string, after = -1, limit = PAGE): Promise<readonly FoldedEvent[]> {
    return this.readStream(stream, after, limit);
  }

  async last(stream: string): Promise<StoredEvent | undefined> {
    return this.streams.get(stream)?.at(-1);
  }

  async readAll(after: Position, { types, limit = PAGE }: LogFilter = {}): Promise<LogPage> {
    const size = Math.min(limit, PAGE);
    const wanted = this.log.slice(Number(after)).filter(({ type }) => types?.includes(type) ?? true);
    const events = wanted.slice(0, size);
    const end = BigInt(this.log.length);
    return { events, through: events.length === size ? events.at(-1)!.position : end > after ? end : after };
  }

  async head(): Promise<Position> {
    return BigInt(this.log.length);
  }

  onAppended(listener: (position: Position) => void): () => void {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }

  async close(): Promise<void> {
    this.closed = true;
  }
}
