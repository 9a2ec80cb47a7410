import { date, dayInParis, plusDays, type CalendarDate, type Instant } from '../../../domain/shared/calendar.js';

const today = date('2026-11-24');

// @ts-expect-error a text is not a day until it was read
plusDays('2026-11-24', 1);
// @ts-expect-error a day is not a moment
dayInParis(today);
// @ts-expect-error nor is a moment a day
const day: CalendarDate = '2026-11-24T13:05:00.000Z' as Instant;

export const read: readonly string[] = [today, day];
