import fc from 'fast-check';
import { date } from '../../../../domain/shared/calendar.js';
import { easterSunday } from '../../../../domain/shared/calendar/easter-sunday.js';
import { weekday } from '../../../../domain/shared/calendar/weekday.js';

const years = fc.integer({ min: 1900, max: 2199 });

describe('Easter', () => {
  it.each([
    '1900-04-15',
    '1913-03-23',
    '1943-04-25',
    '1954-04-18',
    '1981-04-19',
    '2000-04-23',
    '2008-03-23',
    '2024-03-31',
    '2025-04-20',
    '2026-04-05',
    '2027-03-28',
    '2028-04-16',
    '2038-04-25',
    '2049-04-18',
    '2076-04-19',
    '2100-03-28',
  ])('is on %s', (day) => expect(easterSunday(Number(day.slice(0, 4)))).toBe(day));

  it('is a Sunday from 22 March to 25 April', () => {
    fc.assert(
      fc.property(years, (year) => {
        const easter = easterSunday(year);
        expect(weekday(easter)).toBe(7);
        expect(easter >= `${year}-03-22` && easter <= `${year}-04-25`).toBe(true);
      }),
    );
  });
});

describe('the day of the week', () => {
  it.each([
    ['1900-01-01', 1],
    ['2026-11-24', 2],
    ['2028-02-29', 2],
    ['2026-11-28', 6],
    ['2026-11-29', 7],
    ['2199-12-31', 2],
  ])('of %s is %d', (day, number) => expect(weekday(date(day))).toBe(number));
});
