import { requiredOn } from '../../parameters/parameter.js';
import { submissionLead } from '../../parameters/payments.js';
import type { CalendarDate } from '../../shared/calendar.js';
import { isTargetDay } from '../../shared/calendar/is-target-day.js';
import { plusOpenDays } from '../../shared/calendar/plus-open-days.js';

/**
 * Day on which a debit that the member asks for today is collected: its file is made on the next TARGET day. He agrees
 * to less than 14 days of notice (EPC016-06 §4.3.1: another time may be agreed).
 */
export const debitAskedCollectedOn = (askedOn: CalendarDate): CalendarDate =>
  plusOpenDays(askedOn, 1 + Number(requiredOn(submissionLead, askedOn).value), isTargetDay);
