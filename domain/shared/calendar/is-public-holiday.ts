import { yearOf, type CalendarDate } from '../calendar.js';
import { publicHolidays, type Territory } from './public-holidays.js';

/** Is this day a public holiday (*jour férié*)? C. trav. L3133-1. */
export const isPublicHoliday = (day: CalendarDate, territory: Territory = 'metropole'): boolean =>
  publicHolidays(yearOf(day), territory).has(day);
