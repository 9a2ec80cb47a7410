import { daysBetween, later, sooner, type CalendarDate } from '../../../shared/calendar.js';

/** Days for which no premium is owed, from a day on; for good where no `until` is known. */
export interface FreeDays {
  readonly from: CalendarDate;
  readonly until: CalendarDate | undefined;
}

/** Days from `from` until `until`, that day not included, for which a premium is owed: none is counted twice. C. civ. 641. */
export const daysCovered = (from: CalendarDate, until: CalendarDate, free: readonly FreeDays[]): number => {
  let [day, covered] = [from, 0];
  for (const gap of free.toSorted((one, other) => (one.from < other.from ? -1 : 1))) {
    const begins = sooner(later(gap.from, day), until);
    covered += day < begins ? daysBetween(day, begins) : 0;
    day = later(begins, sooner(gap.until ?? until, until));
  }
  return covered + (day < until ? daysBetween(day, until) : 0);
};
