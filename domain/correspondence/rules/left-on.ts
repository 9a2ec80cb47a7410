import type { CalendarDate } from '../../shared/calendar.js';
import type { Id } from '../../shared/ids.js';
import type { Correspondence } from '../state.js';

/**
 * The day on which the message on account of an event left; `undefined` while it did not. What the law counts from the
 * sending of a letter, it counts from this day: C. ass. R113-1.
 */
export const leftOn = (written: Correspondence, event: Id): CalendarDate | undefined =>
  Object.values(written).find(({ cause, status }) => cause.event === event && status === 'handed-over')?.on;
