import { contractDelays } from '../../parameters/contracts.js';
import { plusMonths, type CalendarDate } from '../../shared/calendar.js';
import { delay } from './delay.js';

/** Day on which the contract of a vehicle sold ends by itself: six months after the sale. C. ass. L121-11. */
export const saleLapse = (soldOn: CalendarDate): CalendarDate =>
  plusMonths(soldOn, delay(contractDelays.saleLapse, soldOn));
