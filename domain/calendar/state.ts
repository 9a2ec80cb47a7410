import type { CalendarDate } from '../shared/calendar.js';

/** How far the mutual has come: one day is open at most, and none was left out since the first. */
export interface Calendar {
  readonly closed: CalendarDate | undefined;
  readonly open: CalendarDate | undefined;
}
