import { requiredOn } from '../../parameters/parameter.js';
import { shortestLead } from '../../parameters/payments.js';
import type { CalendarDate } from '../../shared/calendar.js';
import { isTargetDay } from '../../shared/calendar/is-target-day.js';
import { openDayOnOrAfter } from '../../shared/calendar/open-day-on-or-after.js';
import { plusOpenDays } from '../../shared/calendar/plus-open-days.js';

/**
 * First day on which a debit may be collected whose file is made on `sentOn`: the TARGET day after the one on which the
 * bank takes it. EPC016-06 §4.3.1.
 */
export const earliestCollection = (sentOn: CalendarDate): CalendarDate =>
  plusOpenDays(openDayOnOrAfter(sentOn, isTargetDay), Number(requiredOn(shortestLead, sentOn).value), isTargetDay);
