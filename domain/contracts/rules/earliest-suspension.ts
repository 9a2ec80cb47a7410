import { contractDelays } from '../../parameters/contracts.js';
import { plusDays, type CalendarDate } from '../../shared/calendar.js';
import { delay } from './delay.js';

/** First day without cover: when 30 whole days after the formal notice are over, its own not counted. C. ass. L113-3. */
export const earliestSuspension = (noticeSentOn: CalendarDate): CalendarDate =>
  plusDays(noticeSentOn, delay(contractDelays.unpaidSuspension, noticeSentOn) + 1);
