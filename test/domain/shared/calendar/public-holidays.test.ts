import fc from 'fast-check';
import { date, yearOf } from '../../../../domain/shared/calendar.js';
import { isPublicHoliday } from '../../../../domain/shared/calendar/is-public-holiday.js';
import { publicHolidays } from '../../../../domain/shared/calendar/public-holidays.js';
import { days } from '../days.js';

const inOrder = (holidays: ReadonlyMap<string, string>) => [...holidays.keys()].sort();

describe('public holidays', () => {
  it('of 2026 are eleven', () =>
    expect(Object.fromEntries(publicHolidays(2026))).toEqual({
      '2026-01-01': 'Jour de l’An',
      '2026-04-06': 'Lundi de Pâques',
      '2026-05-01': 'Fête du Travail',
      '2026-05-08': 'Victoire de 1945',
      '2026-05-14': 'Ascension',
      '2026-05-25': 'Lundi de Pentecôte',
      '2026-07-14': 'Fête nationale',
      '2026-08-15': 'Assomption',
      '2026-11-01': 'Toussaint',
      '2026-11-11': 'Armistice de 1918',
      '2026-12-25': 'Noël',
    }));

  it('of 2027 move with Easter', () =>
    expect(inOrder(publicHolidays(2027)).slice(0, 6)).toEqual([
      '2027-01-01',
      '2027-03-29',
      '2027-05-01',
      '2027-05-06',
      '2027-05-08',
      '2027-05-17',
    ]));

  it('are two more in Alsace-Moselle', () => {
    const known = inOrder(publicHolidays(2026));
    const more = inOrder(publicHolidays(2026, 'alsace-moselle')).filter((day) => !known.includes(day));
    expect(more).toEqual(['2026-04-03', '2026-12-26']);
  });

  it('may fall together: 1 May 2008 was Ascension as well', () => expect(publicHolidays(2008).size).toBe(10));

  it.each([
    ['2026-04-03', false],
    ['2026-04-05', false],
    ['2026-04-06', true],
    ['2026-04-07', false],
    ['2026-12-24', false],
    ['2026-12-25', true],
    ['2026-12-26', false],
  ])('%s: %s', (day, is) => expect(isPublicHoliday(date(day))).toBe(is));

  it('are known of any day, more of them in the East', () => {
    fc.assert(
      fc.property(days, (day) => {
        expect(isPublicHoliday(day)).toBe(publicHolidays(yearOf(day)).has(day));
        expect(isPublicHoliday(day) && !isPublicHoliday(day, 'alsace-moselle')).toBe(false);
      }),
    );
  });
});
