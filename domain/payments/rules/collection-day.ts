import type { CalendarDate } from '../../shared/calendar.js';
import { isTargetDay } from '../../shared/calendar/is-target-day.js';
import { openDayOnOrAfter } from '../../shared/calendar/open-day-on-or-after.js';

/** Day on which a debit due on `dueOn` is collected: the first TARGET day from it on. EPC016-06 §4.3.2. */
export const collectionDay = (dueOn: CalendarDate): CalendarDate => openDayOnOrAfter(dueOn, isTargetDay);
