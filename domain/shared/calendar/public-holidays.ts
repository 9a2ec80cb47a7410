import { date, plusDays, type CalendarDate } from '../calendar.js';
import { easterSunday } from './easter-sunday.js';

/** Where the holidays are those of: the three departments of the East keep two more. */
export type Territory = 'metropole' | 'alsace-moselle';

const FIXED: readonly (readonly [monthAndDay: string, name: string])[] = [
  ['01-01', 'Jour de l’An'],
  ['05-01', 'Fête du Travail'],
  ['05-08', 'Victoire de 1945'],
  ['07-14', 'Fête nationale'],
  ['08-15', 'Assomption'],
  ['11-01', 'Toussaint'],
  ['11-11', 'Armistice de 1918'],
  ['12-25', 'Noël'],
];
/** In days after Easter Sunday. */
const MOVABLE: readonly (readonly [after: number, name: string])[] = [
  [1, 'Lundi de Pâques'],
  [39, 'Ascension'],
  [50, 'Lundi de Pentecôte'],
];

type Holidays = ReadonlyMap<CalendarDate, string>;
/** Two territories and 300 years at most. */
const known = new Map<string, Holidays>();

/**
 * The public holidays (*jours fériés*) of a year with their French names. C. trav. L3133-1; in Alsace-Moselle Good
 * Friday and 26 December as well, L3134-13 (Good Friday only where the commune has a Protestant church: taken as
 * everywhere, which makes a delay longer and never shorter). Every year by today's list, 8 May as of 1981 included.
 */
export const publicHolidays = (year: number, territory: Territory = 'metropole'): Holidays => {
  const key = `${territory}-${year}`;
  const found = known.get(key) ?? computed(year, territory);
  known.set(key, found);
  return found;
};

const computed = (year: number, territory: Territory): Holidays => {
  const easter = easterSunday(year);
  const eastern: readonly (readonly [CalendarDate, string])[] = [
    [plusDays(easter, -2), 'Vendredi saint'],
    [date(`${year}-12-26`), 'Saint-Étienne'],
  ];
  return new Map([
    ...(territory === 'alsace-moselle' ? eastern : []),
    ...MOVABLE.map(([after, name]) => [plusDays(easter, after), name] as const),
    ...FIXED.map(([monthAndDay, name]) => [date(`${year}-${monthAndDay}`), name] as const),
  ]);
};
