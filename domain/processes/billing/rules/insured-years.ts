import { daysBetween, yearOf, type CalendarDate } from '../../../shared/calendar.js';
import { yearlyDayAfter, yearlyDayIn, type YearlyDay } from '../../../shared/calendar/yearly-day.js';

/** An insured year, `until` not included; the first one of a contract may be shorter than twelve months. */
export interface InsuredYear {
  readonly from: CalendarDate;
  readonly until: CalendarDate;
  /** of the twelve months that end with it, which a yearly premium is for: 365 or 366 */
  readonly days: number;
}

/** What of a contract says which years it has. */
export interface YearsOfContract {
  readonly startsOn: CalendarDate;
  readonly dueDay: YearlyDay;
  /** the end of the last year that is known */
  readonly nextDueOn: CalendarDate;
}

/** The insured years of a contract, from its first day to the due date that has not renewed it yet. C. ass. L113-12, L113-15-1. */
export const insuredYears = ({ startsOn, dueDay, nextDueOn }: YearsOfContract): readonly InsuredYear[] => {
  const years: InsuredYear[] = [];
  for (let from = startsOn; from < nextDueOn; from = years.at(-1)!.until) {
    const until = yearlyDayAfter(dueDay, from);
    years.push({ from, until, days: daysBetween(yearlyDayIn(dueDay, yearOf(until) - 1), until) });
  }
  return years;
};
