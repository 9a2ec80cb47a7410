import type { CalendarDate } from '../../shared/calendar.js';

/** First day from which a member may change his contract himself: today. Our policy; what is past is for an adviser. */
export const earliestOwnAmendment = (today: CalendarDate): CalendarDate => today;
