import { hash } from 'node:crypto';
import { eventTypeOf } from '../../domain/catalogue.js';
import type { CalendarDate, Instant } from '../../domain/shared/calendar.js';
import type { DomainEvent } from '../../domain/shared/decider.js';
import type { EventStore } from '../../src/event-store/event-store.port.js';
import { MemoryEventStore } from '../../src/event-store/memory/memory-event-store.js';
import { MEMBER } from './encodings.js';
import { NOON } from './moment.js';

/** An event as a test of views tells it: open, of `MEMBER`, in the member's own stream and at `NOON` where it does not say. */
export type Told = DomainEvent & {
  readonly member?: string;
  readonly stream?: string;
  readonly occurredAt?: Instant;
  readonly version?: number;
};

const written = (
  { type, member = MEMBER, data, effectiveOn, occurredAt = NOON, version = eventTypeOf(type)!.version }: Told,
  id: number,
) => ({
  id: id.toString(16).padStart(32, '0'),
  type,
  version,
  recordedAt: NOON,
  data: JSON.stringify(data),
  metadata: JSON.stringify({
    origin: 'live',
    occurredAt,
    ...(effectiveOn && { effectiveOn: effectiveOn satisfies CalendarDate }),
    subject: member,
  }),
  hash: `1:${hash('sha256', JSON.stringify([id, type, data, effectiveOn, occurredAt]), 'hex')}`,
});

/** Puts events at the end of a log, in the order told. */
export const tell = async (store: EventStore, events: readonly Told[]): Promise<void> => {
  for (const event of events) {
    const stream = event.stream ?? `member-${event.member ?? MEMBER}`;
    const last = await store.last(stream);
    await store.append(stream, last?.revision ?? 'none', [written(event, Number(await store.head()))]);
  }
};

export const logOf = async (events: readonly Told[]): Promise<EventStore> => {
  const store = new MemoryEventStore();
  await tell(store, events);
  return store;
};
