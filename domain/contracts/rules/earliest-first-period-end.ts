import { motorCoefficientParameters } from '../../parameters/motor-coefficient.js';
import { minusDays, plusMonths, type CalendarDate } from '../../shared/calendar.js';
import { delay } from './delay.js';

/** The last day of the shortest first reference period: nine months from the start of the contract. C. ass. A121-1, annexe. */
export const earliestFirstPeriodEnd = (startsOn: CalendarDate, dueOn: CalendarDate): CalendarDate =>
  minusDays(plusMonths(startsOn, delay(motorCoefficientParameters.firstPeriodMonths, dueOn)), 1);
