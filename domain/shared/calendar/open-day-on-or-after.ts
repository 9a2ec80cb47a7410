import { plusDays, type CalendarDate } from '../calendar.js';
import type { OpenDays } from './open-days.js';

/** This day where it is open, else the next open one: what cannot be done on a closed day is done after it. */
export const openDayOnOrAfter = (day: CalendarDate, isOpen: OpenDays): CalendarDate => {
  let open = day;
  while (!isOpen(open)) open = plusDays(open, 1);
  return open;
};
