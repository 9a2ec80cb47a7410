import { minusDays, type CalendarDate } from '../calendar.js';
import type { OpenDays } from './open-days.js';

/** This day where it is open, else the last open one before it: what must be done by a closed day is done before it. */
export const openDayOnOrBefore = (day: CalendarDate, isOpen: OpenDays): CalendarDate => {
  let open = day;
  while (!isOpen(open)) open = minusDays(open, 1);
  return open;
};
