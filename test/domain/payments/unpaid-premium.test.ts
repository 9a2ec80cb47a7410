import { coverBackAt } from '../../../domain/contracts/rules/cover-back-at.js';
import { earliestSuspension } from '../../../domain/contracts/rules/earliest-suspension.js';
import { earliestTerminationForUnpaid } from '../../../domain/contracts/rules/earliest-termination-for-unpaid.js';
import { earliestFormalNotice } from '../../../domain/payments/rules/earliest-formal-notice.js';
import { date, daysBetween } from '../../../domain/shared/calendar.js';
import fc from 'fast-check';

describe('an unpaid premium', () => {
  it.each([
    // due, notice, suspended, termination
    ['2026-10-01', '2026-10-12', '2026-11-12', '2026-11-22'],
    ['2026-09-30', '2026-10-11', '2026-11-11', '2026-11-21'],
    ['2026-10-02', '2026-10-13', '2026-11-13', '2026-11-23'],
    ['2026-01-31', '2026-02-11', '2026-03-14', '2026-03-24'],
    ['2026-12-31', '2027-01-11', '2027-02-11', '2027-02-21'],
    ['2028-02-18', '2028-02-29', '2028-03-31', '2028-04-10'],
    ['2027-02-18', '2027-03-01', '2027-04-01', '2027-04-11'],
    ['2028-01-19', '2028-01-30', '2028-03-01', '2028-03-11'],
  ])('due on %s: notice from %s, cover suspended from %s, termination from %s', (dueOn, notice, suspended, ended) => {
    expect(earliestFormalNotice(date(dueOn))).toBe(notice);
    expect(earliestSuspension(date(notice))).toBe(suspended);
    expect(earliestTerminationForUnpaid(earliestSuspension(date(notice)))).toBe(ended);
  });

  it.each([
    ['2026-11-15', '2026-11-16T11:00:00.000Z'],
    ['2026-11-14', '2026-11-15T11:00:00.000Z'],
    ['2026-11-30', '2026-12-01T11:00:00.000Z'],
    ['2028-02-28', '2028-02-29T11:00:00.000Z'],
    ['2026-12-31', '2027-01-01T11:00:00.000Z'],
    ['2026-07-01', '2026-07-02T10:00:00.000Z'],
    ['2026-03-28', '2026-03-29T10:00:00.000Z'], // the clock goes forward that night
    ['2026-10-24', '2026-10-25T11:00:00.000Z'], // and back
  ])('paid on %s: cover is back at noon in Paris, %s', (paidOn, back) => expect(coverBackAt(date(paidOn))).toBe(back));

  it('counts whole days, wherever in a year', () =>
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20_000 }), (days) => {
        const dueOn = date(new Date(Date.UTC(2000, 0, 1 + days)).toISOString().slice(0, 10));
        const notice = earliestFormalNotice(dueOn);
        expect(daysBetween(dueOn, notice)).toBe(11);
        expect(daysBetween(notice, earliestSuspension(notice))).toBe(31);
        expect(daysBetween(earliestSuspension(notice), earliestTerminationForUnpaid(earliestSuspension(notice)))).toBe(
          10,
        );
      }),
    ));
});
