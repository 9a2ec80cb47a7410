import { compareDays, type CalendarDate } from '../../../shared/calendar.js';

/**
 * The day of the move that an amendment belongs to, by its own day: a contract that begins later is reached on its first
 * day. `undefined` where every move is after it. Our policy.
 */
export const dayOfMove = (movedOn: readonly CalendarDate[], from: CalendarDate): CalendarDate | undefined =>
  movedOn
    .filter((day) => day <= from)
    .sort(compareDays)
    .at(-1);
