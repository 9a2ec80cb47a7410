import { contractDelays } from '../../parameters/contracts.js';
import { plusMonths, type CalendarDate } from '../../shared/calendar.js';
import { delay } from './delay.js';

/** Last day on which a contract may be ended for a due date: two months before it. C. ass. L113-12. */
export const yearlyNoticeLimit = (dueOn: CalendarDate): CalendarDate =>
  plusMonths(dueOn, -delay(contractDelays.yearlyNotice, dueOn));
