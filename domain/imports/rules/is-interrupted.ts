import type { Instant } from '../../shared/calendar.js';

/** A run that goes on says so as often. */
export const SIGN_OF_LIFE_MS = 60_000;
const MOST_MISSED = 5;

/**
 * Our policy: a run that has not ended and gave no sign of life for five minutes was cut off. It may be heard of again
 * all the same, as of a machine that slept, and then it goes on.
 */
export const isInterrupted = (lastSignAt: Instant, now: Instant): boolean =>
  Date.parse(now) - Date.parse(lastSignAt) > MOST_MISSED * SIGN_OF_LIFE_MS;
