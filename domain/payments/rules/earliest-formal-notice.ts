import { requiredOn } from '../../parameters/parameter.js';
import { noticeDelay } from '../../parameters/payments.js';
import { plusDays, type CalendarDate } from '../../shared/calendar.js';

/** First day on which the formal notice of an unpaid premium may be sent: its ten days are over. C. ass. L113-3. */
export const earliestFormalNotice = (dueOn: CalendarDate): CalendarDate =>
  plusDays(dueOn, Number(requiredOn(noticeDelay, dueOn).value) + 1);
