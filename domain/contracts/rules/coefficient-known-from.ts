import { plusDays, type CalendarDate } from '../../shared/calendar.js';
import { referencePeriod } from './reference-period.js';
import { renewalNoticeOn } from './renewal-notice-on.js';

/**
 * First day on which the coefficient of a due date may be told: with its notice, on the claims known by then, for the
 * notice must name the premium (C. ass. L113-15-1) a month before the reference period is over (A121-1, annexe). Where
 * no notice is owed, the day after that period. Our policy.
 */
export const coefficientKnownFrom = (dueOn: CalendarDate): CalendarDate =>
  renewalNoticeOn('auto', dueOn) ?? plusDays(referencePeriod(dueOn).to, 1);
