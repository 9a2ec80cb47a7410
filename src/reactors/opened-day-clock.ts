import { startOfDay, type CalendarDate, type Instant } from '../../domain/shared/calendar.js';
import type { Clock } from '../clock/clock.js';

/**
 * The clock by which orders are carried out: never before the day that their process was told of, which in a demo may be
 * one to come. What a day has opened for must not be refused as being of tomorrow.
 */
export class OpenedDayClock implements Clock {
  private opened = '' as Instant;

  constructor(private readonly clock: Clock) {}

  now(): Instant {
    const now = this.clock.now();
    return now > this.opened ? now : this.opened;
  }

  open(day: CalendarDate | ''): void {
    const start = day === '' ? '' : startOfDay(day);
    if (start > this.opened) this.opened = start as Instant;
  }
}
