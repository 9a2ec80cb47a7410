import { DateTime } from 'luxon';
import type { CalendarDate, Instant } from '../calendar.js';

/** Noon of a day on a wall clock in Paris, as a moment: 10:00 UTC in summer, 11:00 in winter. */
export const noonInParis = (day: CalendarDate): Instant =>
  DateTime.fromISO(`${day}T12:00`, { zone: 'Europe/Paris' }).toUTC().toISO() as unknown as Instant;
