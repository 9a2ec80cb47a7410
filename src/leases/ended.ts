import type { Instant } from '../../domain/shared/calendar.js';

/** The end of a lease that was given back: earlier than any clock. */
export const ENDED = '1970-01-01T00:00:00.000Z' as Instant;
