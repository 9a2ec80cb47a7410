import { requiredOn } from '../../parameters/parameter.js';
import { submissionLead } from '../../parameters/payments.js';
import type { CalendarDate } from '../../shared/calendar.js';
import { isTargetDay } from '../../shared/calendar/is-target-day.js';
import { plusOpenDays } from '../../shared/calendar/plus-open-days.js';

/** Day on which the file of a debit is made: two TARGET days before its collection. EPC016-06 §4.3.1 asks for one. */
export const submissionDay = (collectOn: CalendarDate): CalendarDate =>
  plusOpenDays(collectOn, -Number(requiredOn(submissionLead, collectOn).value), isTargetDay);
