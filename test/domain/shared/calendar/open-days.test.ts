import fc from 'fast-check';
import { date, daysBetween, plusDays } from '../../../../domain/shared/calendar.js';
import { openDayOnOrAfter } from '../../../../domain/shared/calendar/open-day-on-or-after.js';
import { openDayOnOrBefore } from '../../../../domain/shared/calendar/open-day-on-or-before.js';
import { openDays } from '../../../../domain/shared/calendar/open-days.js';
import { plusOpenDays } from '../../../../domain/shared/calendar/plus-open-days.js';
import { days } from '../days.js';

const { ouvres, ouvrables, target } = openDays;
const kinds = fc.constantFrom(...Object.values(openDays));
const middle = days.filter((day) => day > '1901' && day < '2198');

describe('working days', () => {
  it.each([
    ['Friday before Ascension week-end', '2026-05-15', true, true],
    ['Saturday', '2026-05-16', false, true],
    ['Sunday', '2026-05-17', false, false],
    ['Monday', '2026-05-18', true, true],
    ['Whit Monday', '2026-05-25', false, false],
    ['15 August, a Saturday', '2026-08-15', false, false],
    ['1 November, a Sunday', '2026-11-01', false, false],
    ['the day after All Saints', '2026-11-02', true, true],
    ['29 February 2028, a Tuesday', '2028-02-29', true, true],
  ])('%s (%s): ouvré %s, ouvrable %s', (_what, day, worked, workable) => {
    expect([ouvres(date(day)), ouvrables(date(day))]).toEqual([worked, workable]);
  });

  it('are fewer in Alsace-Moselle: not Good Friday nor 26 December', () => {
    for (const day of ['2025-04-18', '2025-12-26'].map(date)) {
      expect([ouvres(day), ouvrables(day)]).toEqual([true, true]);
      expect([openDays.ouvresAlsaceMoselle(day), openDays.ouvrablesAlsaceMoselle(day)]).toEqual([false, false]);
    }
  });
});

describe('TARGET days', () => {
  it.each([
    ['2026-01-01', false],
    ['2026-01-02', true],
    ['2026-04-02', true],
    ['2026-04-03', false],
    ['2026-04-04', false],
    ['2026-04-05', false],
    ['2026-04-06', false],
    ['2026-04-07', true],
    ['2026-05-01', false],
    ['2026-05-08', true],
    ['2026-07-14', true],
    ['2026-08-15', false],
    ['2026-11-11', true],
    ['2025-12-24', true],
    ['2025-12-25', false],
    ['2025-12-26', false],
    ['2025-12-31', true],
  ])('%s: %s', (day, open) => expect(target(date(day))).toBe(open));
});

describe('counting open days', () => {
  it.each([
    ['2 ouvrés for a theft on a Friday', '2026-11-27', 2, ouvres, '2026-12-01'],
    ['5 ouvrés over 11 November', '2026-11-06', 5, ouvres, '2026-11-16'],
    ['5 ouvrés from a Saturday', '2026-11-28', 5, ouvres, '2026-12-04'],
    ['5 ouvrés from a Sunday', '2026-11-29', 5, ouvres, '2026-12-04'],
    ['10 ouvrables over 11 November', '2026-11-02', 10, ouvrables, '2026-11-14'],
    ['10 ouvrables over Christmas and New Year', '2026-12-22', 10, ouvrables, '2027-01-05'],
    ['1 TARGET day over Easter', '2026-04-02', 1, target, '2026-04-07'],
    ['1 TARGET day before Easter Tuesday', '2026-04-07', -1, target, '2026-04-02'],
    ['5 TARGET days over a leap day', '2028-02-25', 5, target, '2028-03-03'],
    ['nothing', '2026-11-29', 0, ouvres, '2026-11-29'],
  ])('%s', (_what, from, count, kind, to) => expect(plusOpenDays(date(from), count, kind)).toBe(to));

  it.each([
    ['2026-04-02', '2026-04-02', '2026-04-02'],
    ['2026-04-03', '2026-04-07', '2026-04-02'],
    ['2026-04-06', '2026-04-07', '2026-04-02'],
    ['2026-12-25', '2026-12-28', '2026-12-24'],
  ])('%s moves on to %s, or back to %s, for the banks', (day, next, previous) => {
    expect(openDayOnOrAfter(date(day), target)).toBe(next);
    expect(openDayOnOrBefore(date(day), target)).toBe(previous);
  });

  it.each([0.5, 2_001, -2_001, Number.NaN])('is not by %p', (count) =>
    expect(() => plusOpenDays(date('2026-11-24'), count, ouvres)).toThrow(RangeError),
  );

  it('lands on an open day, with so many of them on the way', () => {
    fc.assert(
      fc.property(middle, fc.integer({ min: 1, max: 60 }), kinds, (day, count, kind) => {
        const reached = plusOpenDays(day, count, kind);
        const way = Array.from({ length: daysBetween(day, reached) }, (_, index) => plusDays(day, index + 1));
        expect(kind(reached)).toBe(true);
        expect(way.filter(kind)).toHaveLength(count);
      }),
    );
  });

  it('is undone from an open day by counting back', () => {
    fc.assert(
      fc.property(middle, fc.nat(60), kinds, (day, count, kind) => {
        const open = openDayOnOrAfter(day, kind);
        expect(plusOpenDays(plusOpenDays(open, count, kind), -count, kind)).toBe(open);
      }),
    );
  });

  it('leaves an open day where it is, and jumps over none', () => {
    fc.assert(
      fc.property(middle, kinds, (day, kind) => {
        const [before, after] = [openDayOnOrBefore(day, kind), openDayOnOrAfter(day, kind)];
        expect([kind(before), kind(after)]).toEqual([true, true]);
        if (kind(day)) expect([before, after]).toEqual([day, day]);
        else expect(after).toBe(plusOpenDays(before, 1, kind));
      }),
    );
  });
});
