import { requiredOn } from '../../parameters/parameter.js';
import { terminationDelay } from '../../parameters/payments.js';
import { plusDays, type CalendarDate } from '../../shared/calendar.js';
import { suspendedFrom } from './suspended-from.js';

/** First day on which the insurer may terminate: ten full days after the thirty of the formal notice. C. ass. L113-3. */
export const earliestTermination = (noticeSentOn: CalendarDate): CalendarDate =>
  plusDays(suspendedFrom(noticeSentOn), Number(requiredOn(terminationDelay, noticeSentOn).value));
