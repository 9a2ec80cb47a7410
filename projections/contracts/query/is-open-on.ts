import type { CalendarDate } from '../../../domain/shared/calendar.js';
import type { Amendment } from '../course.js';

/** Had the amendment been asked for by that day, and was it neither applied nor withdrawn yet? */
export const isOpenOn = ({ requestedOn, closedOn }: Amendment, day: CalendarDate): boolean =>
  requestedOn <= day && (closedOn === undefined || closedOn > day);
