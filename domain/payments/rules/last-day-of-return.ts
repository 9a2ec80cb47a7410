import { requiredOn } from '../../parameters/parameter.js';
import { returnDelay } from '../../parameters/payments.js';
import { plusDays, type CalendarDate } from '../../shared/calendar.js';
import type { IsTargetDay } from './is-target-day.js';

const onTargetDay = (day: CalendarDate, left: number, isTargetDay: IsTargetDay): CalendarDate => {
  const next = plusDays(day, 1);
  const rest = isTargetDay(next) ? left - 1 : left;
  return rest === 0 ? next : onTargetDay(next, rest, isTargetDay);
};

/**
 * Last day on which the debtor's bank may return a debit: the fifth TARGET day after its collection. A debit without a
 * return by then is collected; what comes later is a refund. EPC016-06 §4.3.4.
 */
export const lastDayOfReturn = (collectOn: CalendarDate, isTargetDay: IsTargetDay): CalendarDate =>
  onTargetDay(collectOn, Number(requiredOn(returnDelay, collectOn).value), isTargetDay);
