import { plusMonths, type CalendarDate } from '../../shared/calendar.js';
import type { Frequency } from '../account/events.js';

const MONTHS: Record<Frequency, number> = { month: 1, quarter: 3, 'half-year': 6, year: 12 };

/**
 * Due dates of an insured year, each counted from the first: 31 January, 28 February, 31 March. A year that ends sooner
 * than twelve months later has only those before its end. Our policy.
 */
export const instalmentDates = (
  firstDueOn: CalendarDate,
  frequency: Frequency,
  until?: CalendarDate,
): readonly CalendarDate[] => {
  const step = MONTHS[frequency];
  const dates = Array.from({ length: 12 / step }, (_unused, index) => plusMonths(firstDueOn, index * step));
  return until === undefined ? dates : dates.filter((dueOn) => dueOn < until);
};
