import { plusDays, yearOf, type CalendarDate } from '../calendar.js';
import { easterSunday } from './easter-sunday.js';
import { weekday } from './weekday.js';

const CLOSED = new Set(['01-01', '05-01', '12-25', '12-26']);

/**
 * Is T2 (formerly TARGET) open, so that banks settle in euros? Closed at week-ends, on 1 January, Good Friday, Easter
 * Monday, 1 May, 25 and 26 December. Source: decision of the ECB of 14 December 2000, for 2002 and later; earlier
 * years are counted alike.
 */
export const isTargetDay = (day: CalendarDate): boolean => {
  if (weekday(day) > 5 || CLOSED.has(day.slice(5))) return false;
  const easter = easterSunday(yearOf(day));
  return day !== plusDays(easter, -2) && day !== plusDays(easter, 1);
};
