import { date, plusMonths, type CalendarDate } from '../../shared/calendar.js';

const MONTHS = 24;
/** No day of ours is before it. */
const FIRST_DAY = date('1900-01-01');
const FULL_FROM = plusMonths(FIRST_DAY, MONTHS);

/**
 * First day of the payments that a member is shown on a day: the same day of the month 24 months before, the last one of
 * a shorter month (29 February 2028: 28 February 2026). Our policy; banks contest no debit after 13 months (CMF L133-24).
 */
export const historyBegins = (today: CalendarDate): CalendarDate =>
  today < FULL_FROM ? FIRST_DAY : plusMonths(today, -MONTHS);
