import type { Instant } from '../../domain/shared/calendar.js';
import type { Clock } from '../../src/clock/clock.js';

export const NOON = '2026-11-24T11:00:00.000Z' as Instant;

/** A clock that a test sets. */
export class TestClock implements Clock {
  constructor(public moment: Instant = NOON) {}

  now(): Instant {
    return this.moment;
  }

  /** Later by so many milliseconds; earlier by a negative number. */
  pass(ms: number): void {
    this.moment = new Date(Date.parse(this.moment) + ms).toISOString() as Instant;
  }
}
