import { startOfDay, type CalendarDate } from '../../domain/shared/calendar.js';
import type { Course } from '../contracts/course.js';

/** The day from which cover is suspended because the premium is unpaid, at the start of a day; `undefined`: it is not. */
export const suspendedForUnpaid = ({ suspensions }: Course, day: CalendarDate): CalendarDate | undefined =>
  suspensions.find(
    ({ reason, from, coverBackAt }) =>
      reason === 'unpaid' && from <= day && (coverBackAt === undefined || coverBackAt > startOfDay(day)),
  )?.from;
