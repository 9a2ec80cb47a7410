import type { CalendarDate } from '../../shared/calendar.js';

/** Is it a day on which TARGET settles? Given to the rules that count banking days. Source: guideline ECB/2012/27. */
export type IsTargetDay = (day: CalendarDate) => boolean;
