import { coverBackAt } from '../../../../domain/contracts/rules/cover-back-at.js';
import { earliestFirstPeriodEnd } from '../../../../domain/contracts/rules/earliest-first-period-end.js';
import { earliestSuspension } from '../../../../domain/contracts/rules/earliest-suspension.js';
import { earliestTerminationForUnpaid } from '../../../../domain/contracts/rules/earliest-termination-for-unpaid.js';
import { refundDueBy } from '../../../../domain/contracts/rules/refund-due-by.js';
import { saleLapse } from '../../../../domain/contracts/rules/sale-lapse.js';
import { suspendedBySaleFrom } from '../../../../domain/contracts/rules/suspended-by-sale-from.js';
import { date, type CalendarDate } from '../../../../domain/shared/calendar.js';

/** Each law's day with the days before and after it; those of ends and renewals are beside their own rules. */
const of = (rule: (day: CalendarDate) => string) => (day: string, expected: string) =>
  expect(rule(date(day))).toBe(expected);

describe('cover of an unpaid contract stops when thirty days after the formal notice are over (L113-3)', () => {
  it.each([
    ['2026-10-11', '2026-11-11'],
    ['2026-10-12', '2026-11-12'],
    ['2026-10-13', '2026-11-13'],
    ['2028-01-29', '2028-02-29'],
    ['2028-01-30', '2028-03-01'],
    ['2027-01-29', '2027-03-01'],
  ])('sent on %s: from %s', of(earliestSuspension));
});

describe('the insurer may end it ten days after the suspension (L113-3)', () => {
  it.each([
    ['2026-11-11', '2026-11-21'],
    ['2026-11-12', '2026-11-22'],
    ['2026-11-13', '2026-11-23'],
    ['2028-02-19', '2028-02-29'],
    ['2027-02-19', '2027-03-01'],
  ])('suspended from %s: on %s', of(earliestTerminationForUnpaid));
});

describe('cover is back at noon in Paris of the day after the payment (L113-3)', () => {
  it.each([
    ['2027-03-26', '2027-03-27T11:00:00.000Z'],
    ['2027-03-27', '2027-03-28T10:00:00.000Z'],
    ['2026-10-23', '2026-10-24T10:00:00.000Z'],
    ['2026-10-24', '2026-10-25T11:00:00.000Z'],
    ['2028-02-28', '2028-02-29T11:00:00.000Z'],
    ['2026-12-31', '2027-01-01T11:00:00.000Z'],
  ])('paid on %s: at %s', of(coverBackAt));
});

describe('cover of a car that was sold stops at midnight of the day after (L121-11)', () => {
  it.each([
    ['2026-08-30', '2026-08-31'],
    ['2026-08-31', '2026-09-01'],
    ['2028-02-28', '2028-02-29'],
    ['2026-12-31', '2027-01-01'],
  ])('sold on %s: from %s', of(suspendedBySaleFrom));
});

describe('its contract ends by itself six months after the sale (L121-11)', () => {
  it.each([
    ['2026-08-27', '2027-02-27'],
    ['2026-08-28', '2027-02-28'],
    ['2026-08-31', '2027-02-28'],
    ['2026-09-01', '2027-03-01'],
    ['2027-08-31', '2028-02-29'],
    ['2027-09-01', '2028-03-01'],
  ])('sold on %s: on %s', of(saleLapse));
});

describe('a refund is paid within thirty days of the end, or of the day on which it was told (L113-15-1, L113-15-2)', () => {
  it.each([
    ['2027-01-14', '2026-12-15', '2027-02-13'],
    ['2027-01-15', '2026-12-15', '2027-02-14'],
    ['2027-01-16', '2026-12-15', '2027-02-15'],
    ['2027-01-15', '2027-01-14', '2027-02-14'],
    ['2027-01-15', '2027-01-15', '2027-02-14'],
    ['2027-01-15', '2027-01-16', '2027-02-15'],
    ['2028-01-30', '2028-01-01', '2028-02-29'],
    ['2028-01-31', '2028-01-01', '2028-03-01'],
  ])('ended on %s, told on %s: by %s', (endsOn, receivedOn, by) =>
    expect(refundDueBy(date(endsOn), date(receivedOn))).toBe(by),
  );
});

describe('the first reference period has nine months or more (A121-1)', () => {
  it.each([
    ['2025-05-09', '2026-02-08'],
    ['2025-05-10', '2026-02-09'],
    ['2025-05-11', '2026-02-10'],
    ['2025-05-31', '2026-02-27'],
    ['2025-06-01', '2026-02-28'],
  ])('begun on %s: to %s at the earliest', (startsOn, to) =>
    expect(earliestFirstPeriodEnd(date(startsOn), date('2026-04-10'))).toBe(to),
  );
});
