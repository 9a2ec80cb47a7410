import fc from 'fast-check';
import { date, daysBetween } from '../../../../domain/shared/calendar.js';
import {
  YearlyDayField,
  yearlyDayAfter,
  yearlyDayIn,
  yearlyDayOf,
} from '../../../../domain/shared/calendar/yearly-day.js';
import { days } from '../days.js';

const yearly = (text: string) => YearlyDayField.parse(text);

describe('a day of each year', () => {
  it.each([
    ['02-29', 2027, '2027-02-28'],
    ['02-29', 2028, '2028-02-29'],
    ['02-29', 2100, '2100-02-28'],
    ['02-28', 2028, '2028-02-28'],
    ['01-01', 2027, '2027-01-01'],
    ['12-31', 2027, '2027-12-31'],
  ])('%s of %d is %s', (day, year, expected) => expect(yearlyDayIn(yearly(day), year)).toBe(expected));

  it.each([
    ['01-01', '2026-12-31', '2027-01-01'],
    ['01-01', '2027-01-01', '2028-01-01'],
    ['02-29', '2027-02-27', '2027-02-28'],
    ['02-29', '2027-02-28', '2028-02-29'],
    ['02-29', '2028-02-28', '2028-02-29'],
    ['02-29', '2028-02-29', '2029-02-28'],
  ])('%s comes after %s on %s', (day, after, expected) =>
    expect(yearlyDayAfter(yearly(day), date(after))).toBe(expected),
  );

  it.each(['02-30', '13-01', '00-10', '1-1', '2026-01-01', ''])('is not %j', (text) =>
    expect(YearlyDayField.safeParse(text).error?.issues.map(({ message }) => message)).toEqual(['yearly-day.invalid']),
  );

  it('keeps 29 February through the years between', () => {
    const froms = [date('2024-02-29')];
    for (let year = 2025; year <= 2028; year += 1) froms.push(yearlyDayAfter(yearly('02-29'), froms.at(-1)!));
    expect(froms).toEqual(['2024-02-29', '2025-02-28', '2026-02-28', '2027-02-28', '2028-02-29']);
  });

  it('comes after any day, within 366 of it', () => {
    const early = days.filter((day) => day < '2198');
    fc.assert(
      fc.property(early, early, (one, other) => {
        const next = yearlyDayAfter(yearlyDayOf(one), other);
        expect(daysBetween(other, next)).toBeGreaterThan(0);
        expect(daysBetween(other, next)).toBeLessThanOrEqual(366);
      }),
    );
  });
});
