import { requiredOn } from '../../parameters/parameter.js';
import { suspensionDelay } from '../../parameters/payments.js';
import { plusDays, type CalendarDate } from '../../shared/calendar.js';

/**
 * Day at whose midnight cover ends: thirty full days after the formal notice was sent, that day not counted. C. ass.
 * L113-3; R113-1 has the time run from the sending.
 */
export const suspendedFrom = (noticeSentOn: CalendarDate): CalendarDate =>
  plusDays(noticeSentOn, Number(requiredOn(suspensionDelay, noticeSentOn).value) + 1);
