import { z } from 'zod';
import { date, parseDate, plusYears, yearOf, type CalendarDate } from '../calendar.js';

declare const yearlyDay: unique symbol;
/** A day that comes back each year, `MM-DD`: a contract's due date. `02-29` is the 28th in years without one. */
export type YearlyDay = string & { readonly [yearlyDay]: true };

/** Leap, so that every day of every year exists in it. */
const LEAP = 2000;
const LEAP_DAY = '02-29';

/** `MM-DD` in a payload. Error code `yearly-day.invalid`. */
export const YearlyDayField = z
  .string()
  .refine((text) => parseDate(`${LEAP}-${text}`) !== undefined, 'yearly-day.invalid')
  .transform((text) => text as YearlyDay);

export const yearlyDayOf = (day: CalendarDate): YearlyDay => day.slice(5) as YearlyDay;

/** The yearly day in one year. */
export const yearlyDayIn = (day: YearlyDay, year: number): CalendarDate =>
  day === LEAP_DAY ? plusYears(date(`${LEAP}-${day}`), year - LEAP) : date(`${year}-${day}`);

/** The first time that a yearly day comes after `after`, that day not included. */
export const yearlyDayAfter = (day: YearlyDay, after: CalendarDate): CalendarDate => {
  const sameYear = yearlyDayIn(day, yearOf(after));
  return sameYear > after ? sameYear : yearlyDayIn(day, yearOf(after) + 1);
};
