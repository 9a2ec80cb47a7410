import type { CalendarDate } from '../shared/calendar.js';

export interface OpenDay {
  readonly type: 'OpenDay';
  /** the day in Paris on which it is given */
  readonly today: CalendarDate;
  readonly day: CalendarDate;
}

export interface CloseDay {
  readonly type: 'CloseDay';
  readonly day: CalendarDate;
}

export type CalendarCommand = OpenDay | CloseDay;
