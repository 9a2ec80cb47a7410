import type { Instant } from '../../domain/shared/calendar.js';

/** What tells the time; the demo's own goes through its history. */
export interface Clock {
  now(): Instant;
}

let told = { at: Number.NaN, now: '' as Instant };

/** Many commands ask within a millisecond, and writing a moment down costs more than to look at the clock. */
export const systemClock: Clock = {
  now: () => {
    const at = Date.now();
    if (at !== told.at) told = { at, now: new Date(at).toISOString() as Instant };
    return told.now;
  },
};

export const CLOCK = Symbol('Clock');
