import { requiredOn } from '../../parameters/parameter.js';
import { returnDelay } from '../../parameters/payments.js';
import type { CalendarDate } from '../../shared/calendar.js';
import { isTargetDay } from '../../shared/calendar/is-target-day.js';
import { plusOpenDays } from '../../shared/calendar/plus-open-days.js';

/**
 * Last day on which the debtor's bank may return a debit: the fifth TARGET day after its collection. A debit without a
 * return by then is collected; what comes later is a refund. EPC016-06 §4.3.4.
 */
export const lastDayOfReturn = (collectOn: CalendarDate): CalendarDate =>
  plusOpenDays(collectOn, Number(requiredOn(returnDelay, collectOn).value), isTargetDay);
