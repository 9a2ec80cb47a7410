import { plusDays, type CalendarDate } from '../../shared/calendar.js';
import type { IsTargetDay } from './is-target-day.js';

/** Day on which a debit due on `dueOn` is collected: the first TARGET day from it on. EPC016-06 §4.3.2. */
export const collectionDay = (dueOn: CalendarDate, isTargetDay: IsTargetDay): CalendarDate =>
  isTargetDay(dueOn) ? dueOn : collectionDay(plusDays(dueOn, 1), isTargetDay);
