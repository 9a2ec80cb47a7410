import { randomBytes } from 'node:crypto';
import type { Instant } from '../../../domain/shared/calendar.js';
import type { EventToAppend } from '../../../src/event-store/event-store.port.js';

const hex = (bytes: number): string => randomBytes(bytes).toString('hex');

export const aStream = (): string => `member-${hex(16)}`;

/** An event with an id and a hash of its own. */
export const anEvent = (over: Partial<EventToAppend> = {}): EventToAppend => ({
  id: hex(16),
  type: 'AddressChanged',
  version: 1,
  recordedAt: '2026-11-24T13:05:00.000Z' as Instant,
  data: '{"city":"Orléans","since":"2026-12-01"}',
  metadata: '{"origin":"live","occurredAt":"2026-11-24T13:04:59.120Z","actor":"member"}',
  hash: `1:${hex(32)}`,
  ...over,
});

export const events = (count: number, over: Partial<EventToAppend> = {}): EventToAppend[] =>
  Array.from({ length: count }, () => anEvent(over));
