import { contractDelays } from '../../parameters/contracts.js';
import { plusDays, type CalendarDate } from '../../shared/calendar.js';
import { delay } from './delay.js';

/** First day on which the insurer may end a suspended contract: ten days after the suspension. C. ass. L113-3. */
export const earliestTerminationForUnpaid = (suspendedFrom: CalendarDate): CalendarDate =>
  plusDays(suspendedFrom, delay(contractDelays.unpaidTermination, suspendedFrom));
