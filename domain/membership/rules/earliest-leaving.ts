import { leavingNotice } from '../../parameters/membership.js';
import { requiredOn } from '../../parameters/parameter.js';
import { plusMonths, type CalendarDate } from '../../shared/calendar.js';

/** First day on which one who tells it today may have left: two months later. Our policy, that of the statutes. */
export const earliestLeaving = (today: CalendarDate): CalendarDate =>
  plusMonths(today, Number(requiredOn(leavingNotice, today).value));
