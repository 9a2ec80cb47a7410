import type { Instant } from '../../domain/shared/calendar.js';

/** What tells the time; the demo's own goes through its history. */
export interface Clock {
  now(): Instant;
}

export const systemClock: Clock = { now: () => new Date().toISOString() as Instant };

export const CLOCK = Symbol('Clock');
