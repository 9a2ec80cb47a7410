import type { CalendarDate } from '../../shared/calendar.js';
import { refuse, type Refusal } from '../../shared/decider.js';

/**
 * Why cover does not end on the date that a formal notice told; `undefined` when it does: its registered letter left, on
 * the day from which that date was counted at the latest. C. ass. L113-3, R113-1.
 */
export const whyNotSuspended = (sentOn: CalendarDate, leftOn: CalendarDate | undefined): Refusal | undefined =>
  leftOn === undefined || leftOn > sentOn ? refuse('payments.formal-notice-not-left', { sentOn, leftOn }) : undefined;
