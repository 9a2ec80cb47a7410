import type { CalendarDate, Instant } from '../../../domain/shared/calendar.js';

/** Who made it happen: `member:<id>`, `adviser:<id>`, `system:<name>`. */
export type Actor = `${'member' | 'adviser' | 'auditor' | 'operator' | 'system'}:${string}`;

/** What is known of an event beside what it says; its key order is the order of the stored text. */
export interface EventMetadata {
  readonly origin: 'live' | 'import' | 'demo';
  readonly occurredAt: Instant;
  readonly effectiveOn?: CalendarDate;
  readonly actor: Actor;
  readonly correlationId: string;
  readonly causationId: string;
  readonly idempotencyKey?: string;
  /** keyed HMAC of the command's body */
  readonly bodyHash?: string;
  /** the member whose personal data the event holds */
  readonly subject?: string;
}
