import { startOfDay, type CalendarDate, type Instant } from '../../domain/shared/calendar.js';
import type { Clock } from '../clock/clock.js';

/** Eight in the evening, when the day's business is done. */
const EVENING_MS = 20 * 3_600_000;

/** A clock of a demo: it shows the evening of the day that it is told, the same moment each time. */
export class ToldClock implements Clock {
  constructor(public day: CalendarDate) {}

  now(): Instant {
    return new Date(Date.parse(startOfDay(this.day)) + EVENING_MS).toISOString() as Instant;
  }
}
