import fc from 'fast-check';
import {
  DateField,
  date,
  dayInParis,
  daysBetween,
  minusDays,
  parseDate,
  plusDays,
  plusMonths,
  plusYears,
  startOfDay,
  yearOf,
  type Instant,
} from '../../../domain/shared/calendar.js';
import { days } from './days.js';

const at = (text: string): Instant => text as Instant;

describe('a calendar date', () => {
  it.each(['1900-01-01', '2199-12-31', '2024-02-29', '2028-02-29', '2000-02-29', '2026-12-31'])('may be %s', (text) => {
    expect([parseDate(text), date(text), DateField.parse(text)]).toEqual([text, text, text]);
  });

  it.each([
    ...['2026-02-29', '2027-02-29', '2100-02-29', '1900-02-29', '2026-04-31', '2026-00-10', '2026-13-01', '2026-01-00'],
    ...[
      '1899-12-31',
      '2200-01-01',
      '26-01-01',
      '2026-1-1',
      '2026/01/01',
      '01-01-2026',
      '20260101',
      '2026-W10',
      '2026-060',
    ],
    ...[
      '2026-01-01T00:00:00Z',
      ' 2026-01-01',
      '2026-01-01\n',
      '+2026-01-01',
      '',
      '２０２６-01-01',
      '٢٠٢٦-٠١-٠١',
      '2026–01–01',
    ],
  ])('is not %j', (text) => {
    expect(parseDate(text)).toBeUndefined();
    expect(() => date(text)).toThrow(RangeError);
    expect(DateField.safeParse(text).error?.issues.map(({ message }) => message)).toEqual(['date.invalid']);
  });

  it('is compared as a string', () => {
    fc.assert(fc.property(days, days, (one, other) => expect(one < other).toBe(daysBetween(one, other) > 0)));
  });
  it('is of a year', () => expect(yearOf(date('2199-12-31'))).toBe(2199));
});

describe('counting days', () => {
  it.each([
    ['2026-02-28', 1, '2026-03-01'],
    ['2027-02-28', 1, '2027-03-01'],
    ['2024-02-28', 1, '2024-02-29'],
    ['2028-02-28', 1, '2028-02-29'],
    ['2028-02-29', 1, '2028-03-01'],
    ['2100-02-28', 1, '2100-03-01'],
    ['2026-12-31', 1, '2027-01-01'],
    ['2026-03-28', 1, '2026-03-29'],
    ['2026-03-29', 1, '2026-03-30'],
    ['2026-10-24', 2, '2026-10-26'],
    ['2026-01-01', 365, '2027-01-01'],
    ['2028-01-01', 366, '2029-01-01'],
    ['2026-11-24', 0, '2026-11-24'],
  ])('%s and %d days is %s, and back', (from, count, to) => {
    expect(plusDays(date(from), count)).toBe(to);
    expect(minusDays(date(to), count)).toBe(from);
    expect(daysBetween(date(from), date(to))).toBe(count);
    expect(daysBetween(date(to), date(from))).toBe(count === 0 ? 0 : -count);
  });

  it('is undone by taking as many away', () => {
    const counts = fc.integer({ min: -400, max: 400 });
    const middle = days.filter((day) => day > '1902' && day < '2198');
    fc.assert(
      fc.property(middle, counts, (day, count) => {
        const other = plusDays(day, count);
        expect(minusDays(other, count)).toBe(day);
        expect(daysBetween(day, other)).toBe(count);
      }),
    );
  });

  it('ends with the calendar', () => {
    expect(() => plusDays(date('2199-12-31'), 1)).toThrow(RangeError);
    expect(() => minusDays(date('1900-01-01'), 1)).toThrow(RangeError);
    expect(() => plusYears(date('2199-01-01'), 1)).toThrow(RangeError);
  });
});

describe('counting months', () => {
  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2028-01-30', 1, '2028-02-29'],
    ['2100-01-31', 1, '2100-02-28'],
    ['2026-03-31', 1, '2026-04-30'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-12-31', 2, '2027-02-28'],
    ['2026-02-28', 1, '2026-03-28'],
    ['2026-11-24', 13, '2027-12-24'],
  ])('%s and %d months is %s', (from, count, to) => expect(plusMonths(date(from), count)).toBe(to));

  it('counts from the first day, not from the month before', () => {
    expect(plusMonths(date('2026-01-31'), 2)).toBe('2026-03-31');
    expect(plusMonths(plusMonths(date('2026-01-31'), 1), 1)).toBe('2026-03-28');
  });

  it.each([
    ['2024-02-29', 1, '2025-02-28'],
    ['2024-02-29', 4, '2028-02-29'],
    ['2024-02-29', 8, '2032-02-29'],
    ['2028-02-29', -2, '2026-02-28'],
    ['2096-02-29', 4, '2100-02-28'],
    ['2018-11-24', 8, '2026-11-24'],
  ])('%s and %d years is %s', (from, count, to) => expect(plusYears(date(from), count)).toBe(to));

  it('never goes back', () => {
    const early = days.filter((day) => day < '2190');
    fc.assert(
      fc.property(early, fc.nat(100), (day, count) => {
        expect(plusMonths(day, count + 1) > plusMonths(day, count)).toBe(true);
      }),
    );
  });
});

describe('the day in Paris', () => {
  it.each([
    ['2026-03-28T22:59:59.999Z', '2026-03-28'],
    ['2026-03-28T23:00:00.000Z', '2026-03-29'],
    ['2026-03-29T21:59:59.999Z', '2026-03-29'],
    ['2026-03-29T22:00:00.000Z', '2026-03-30'],
    ['2026-10-24T21:59:59.999Z', '2026-10-24'],
    ['2026-10-24T22:00:00.000Z', '2026-10-25'],
    ['2026-10-25T22:59:59.999Z', '2026-10-25'],
    ['2026-10-25T23:00:00.000Z', '2026-10-26'],
    ['2026-12-31T23:00:00.000Z', '2027-01-01'],
  ])('at %s is %s', (moment, day) => expect(dayInParis(at(moment))).toBe(day));

  it.each([
    ['2026-03-29', '2026-03-28T23:00:00.000Z', 23],
    ['2026-10-25', '2026-10-24T22:00:00.000Z', 25],
    ['2026-11-24', '2026-11-23T23:00:00.000Z', 24],
  ])('%s begins at %s and has %d hours', (text, start, hours) => {
    const day = date(text);
    expect(startOfDay(day)).toBe(start);
    expect((Date.parse(startOfDay(plusDays(day, 1))) - Date.parse(start)) / 3_600_000).toBe(hours);
  });

  it('is the one that began, until a millisecond before the next', () => {
    const known = days.filter((day) => day > '1900-01-01' && day < '2199-12-31');
    fc.assert(
      fc.property(known, (day) => {
        const last = new Date(Date.parse(startOfDay(plusDays(day, 1))) - 1).toISOString();
        expect([dayInParis(startOfDay(day)), dayInParis(at(last))]).toEqual([day, day]);
      }),
    );
  });

  it('is not made of a moment that cannot be read', () => {
    expect(() => dayInParis(at('yesterday'))).toThrow(RangeError);
  });
});
