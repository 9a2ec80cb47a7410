import type { CalendarDate } from '../calendar.js';
import { isPublicHoliday } from './is-public-holiday.js';
import { isTargetDay } from './is-target-day.js';
import type { Territory } from './public-holidays.js';
import { weekday } from './weekday.js';

/** Tells the days that count in a delay from those that do not. */
export type OpenDays = (day: CalendarDate) => boolean;

const worked =
  (last: number, territory: Territory): OpenDays =>
  (day) =>
    weekday(day) <= last && !isPublicHoliday(day, territory);

/**
 * The kinds of days that delays are counted in: *jours ouvrés*, Monday to Friday without public holidays (C. ass.
 * L113-2 4°); *jours ouvrables*, every day but Sunday and public holidays (C. trav. L3133-1, ACPR 2024-R-02); and the
 * days on which banks settle in euros.
 */
export const openDays = {
  ouvres: worked(5, 'metropole'),
  ouvrables: worked(6, 'metropole'),
  ouvresAlsaceMoselle: worked(5, 'alsace-moselle'),
  ouvrablesAlsaceMoselle: worked(6, 'alsace-moselle'),
  target: isTargetDay,
} satisfies Record<string, OpenDays>;
