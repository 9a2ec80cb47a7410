import type { CalendarDate } from '../calendar.js';

/** The day of the week as ISO 8601 counts it: 1 Monday to 7 Sunday. */
export const weekday = (day: CalendarDate): number => ((new Date(Date.parse(day)).getUTCDay() + 6) % 7) + 1;
