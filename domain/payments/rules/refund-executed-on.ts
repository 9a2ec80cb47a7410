import { plusDays, type CalendarDate } from '../../shared/calendar.js';
import { isTargetDay } from '../../shared/calendar/is-target-day.js';
import { openDayOnOrAfter } from '../../shared/calendar/open-day-on-or-after.js';

/** Day on which a transfer is carried out whose file is made on `sentOn`: the TARGET day after it. EPC125-05; our policy. */
export const refundExecutedOn = (sentOn: CalendarDate): CalendarDate =>
  openDayOnOrAfter(plusDays(sentOn, 1), isTargetDay);
