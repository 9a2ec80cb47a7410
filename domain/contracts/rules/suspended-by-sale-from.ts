import { plusDays, type CalendarDate } from '../../shared/calendar.js';

/** First day without cover after a sale: from midnight of the day after it. C. ass. L121-11. */
export const suspendedBySaleFrom = (soldOn: CalendarDate): CalendarDate => plusDays(soldOn, 1);
