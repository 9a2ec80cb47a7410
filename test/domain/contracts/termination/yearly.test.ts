import { terminationDates } from '../../../../domain/contracts/rules/termination-dates.js';
import { yearlyNoticeLimit } from '../../../../domain/contracts/rules/yearly-notice-limit.js';
import { date } from '../../../../domain/shared/calendar.js';
import { YearlyDayField } from '../../../../domain/shared/calendar/yearly-day.js';
import { renewed, subscribed } from '../policies.js';
import { contractOf, told } from './ends.js';

const yearly = { kind: 'yearly' } as const;

describe('the limit of notice for a due date', () => {
  it.each([
    ['2027-01-01', '2026-11-01'],
    ['2027-04-10', '2027-02-10'],
    ['2027-04-30', '2027-02-28'],
    ['2028-04-30', '2028-02-29'],
    ['2026-12-31', '2026-10-31'],
  ])('%s is %s', (dueOn, limit) => expect(yearlyNoticeLimit(date(dueOn))).toBe(limit));
});

describe('a yearly termination (L113-12)', () => {
  const contract = contractOf(subscribed('2025-04-10'), renewed('2026-04-10', '2027-04-10'));

  it.each([
    ['2027-02-09', '2027-04-10'],
    ['2027-02-10', '2027-04-10'],
    ['2027-02-11', '2028-04-10'],
  ])('told on %s ends the contract on %s', (receivedOn, endsOn) =>
    expect(told(contract, receivedOn, yearly)).toBe(endsOn),
  );

  it('tells its dates before it is confirmed', () =>
    expect(terminationDates(contract, date('2026-11-24'), yearly)).toEqual({
      ground: 'yearly',
      noticeFrom: '2025-04-10',
      noticeBy: '2027-02-10',
      endsOn: '2027-04-10',
      refundBy: '2027-05-10',
      source: 'C. ass. L113-12',
    }));

  it('may be told in the first year, for its end', () =>
    expect(told(contractOf(subscribed('2026-04-10')), '2026-06-01', yearly)).toBe('2027-04-10'));

  it.each([
    ['2026-01-01', '01-01', '2027-01-01'],
    ['2026-01-02', '01-01', '2028-01-01'],
    ['2026-05-10', '01-01', '2028-01-01'],
  ])('of a contract from %s due on %s comes on %s at the earliest, a year after the start', (startsOn, due, endsOn) => {
    const begun = contractOf(subscribed(startsOn, 'habitation', { dueDay: YearlyDayField.parse(due) }));
    expect(told(begun, '2026-06-01', yearly)).toBe(endsOn);
  });

  it('of a contract of 29 February ends on the 28th, and on the 29th again in a leap year', () => {
    const leap = contractOf(subscribed('2024-02-29'));
    expect(told(leap, '2024-12-28', yearly)).toBe('2025-02-28');
    expect(told(leap, '2024-12-29', yearly)).toBe('2026-02-28');
    expect(told(leap, '2027-12-29', yearly)).toBe('2028-02-29');
  });

  it('is not for savings', () =>
    expect(told(contractOf(subscribed('2025-04-10', 'epargne')), '2026-06-01', yearly)).toEqual([
      'contracts.ground-not-open',
      { ground: 'yearly', family: 'epargne' },
    ]));
});
