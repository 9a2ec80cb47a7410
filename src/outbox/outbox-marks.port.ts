import type { Instant } from '../../domain/shared/calendar.js';
import type { Medium } from './message.js';

/**
 * `uncertain`: handed over, or about to be, and not known to have arrived; a crash leaves it so. `pending`: not
 * handed over, or refused.
 */
export const OUTBOX_STATES = ['pending', 'uncertain', 'sent'] as const;
export type OutboxState = (typeof OUTBOX_STATES)[number];

/** What is kept of a message: never its words, never its address. */
export interface OutboxMark {
  /** 32 hex digits, from the event that causes it and the recipient's role */
  readonly id: string;
  readonly medium: Medium;
  /** name of its template */
  readonly template: string;
  readonly state: OutboxState;
  /** of every attempt to send it, so that a mailbox that has it twice can tell */
  readonly messageId: string;
  readonly createdAt: Instant;
  /** when it came into its state */
  readonly changedAt: Instant;
}

/** The marks of what was sent, beside the secrets: durable once answered, never in a queue's store. */
export interface OutboxMarks {
  /** Inserts a pending mark unless its id is there; answers what is stored. */
  insert(mark: OutboxMark): Promise<OutboxMark>;
  mark(id: string): Promise<OutboxMark | undefined>;
  /** Changes the state if it is still `from`: of two who try, one hears true. */
  move(id: string, from: OutboxState, to: OutboxState, at: Instant): Promise<boolean>;
  /** Marks of a state in the order of their ids, after one of them (`''`: from the first), `limit` at most. */
  list(state: OutboxState, after: string, limit: number): Promise<readonly OutboxMark[]>;
  close(): Promise<void>;
}
