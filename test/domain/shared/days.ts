import fc from 'fast-check';
import { date, plusDays, type CalendarDate } from '../../../domain/shared/calendar.js';

const FIRST = date('1900-01-01');
const LAST = 109_572;

/** Any day from 1900 to 2199. */
export const days: fc.Arbitrary<CalendarDate> = fc
  .integer({ min: 0, max: LAST })
  .map((count) => plusDays(FIRST, count));
