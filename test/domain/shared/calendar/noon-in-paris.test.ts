import fc from 'fast-check';
import { date, dayInParis, plusDays, startOfDay } from '../../../../domain/shared/calendar.js';
import { noonInParis } from '../../../../domain/shared/calendar/noon-in-paris.js';
import { days } from '../days.js';

const hours = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 3_600_000;

describe('noon in Paris', () => {
  it.each([
    ['2026-03-28', '2026-03-28T11:00:00.000Z', 12],
    ['2026-03-29', '2026-03-29T10:00:00.000Z', 11],
    ['2026-03-30', '2026-03-30T10:00:00.000Z', 12],
    ['2026-10-24', '2026-10-24T10:00:00.000Z', 12],
    ['2026-10-25', '2026-10-25T11:00:00.000Z', 13],
    ['2026-10-26', '2026-10-26T11:00:00.000Z', 12],
    ['2028-02-29', '2028-02-29T11:00:00.000Z', 12],
  ])('of %s is %s, %d hours after midnight', (day, noon, after) => {
    expect(noonInParis(date(day))).toBe(noon);
    expect(hours(startOfDay(date(day)), noon)).toBe(after);
  });

  it('is within its day, twelve hours before the next', () => {
    const known = days.filter((day) => day > '1912' && day < '2199-12-31');
    fc.assert(
      fc.property(known, (day) => {
        expect(dayInParis(noonInParis(day))).toBe(day);
        expect(Math.abs(hours(noonInParis(day), startOfDay(plusDays(day, 1))) - 12)).toBeLessThanOrEqual(1);
      }),
    );
  });
});
