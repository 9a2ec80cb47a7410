import { requiredOn } from '../../parameters/parameter.js';
import { mandateLapse } from '../../parameters/payments.js';
import { plusMonths, type CalendarDate } from '../../shared/calendar.js';

/**
 * Last day on which a debit may fall due under a mandate: 36 months after the last due date, even of a debit that was
 * refused, or after its signature when none was presented. EPC016-06 §4.1; Banque de France.
 */
export const lastDayOfMandate = (lastUsedOn: CalendarDate): CalendarDate =>
  plusMonths(lastUsedOn, Number(requiredOn(mandateLapse, lastUsedOn).value));
