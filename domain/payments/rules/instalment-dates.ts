import { plusMonths, type CalendarDate } from '../../shared/calendar.js';
import type { Frequency } from '../account/events.js';

const MONTHS: Record<Frequency, number> = { month: 1, quarter: 3, 'half-year': 6, year: 12 };

/** Due dates of an insured year, each counted from the first: 31 January, 28 February, 31 March. Our policy. */
export const instalmentDates = (firstDueOn: CalendarDate, frequency: Frequency): readonly CalendarDate[] => {
  const step = MONTHS[frequency];
  return Array.from({ length: 12 / step }, (_unused, index) => plusMonths(firstDueOn, index * step));
};
