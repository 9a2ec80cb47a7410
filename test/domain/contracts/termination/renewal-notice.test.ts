import { renewalRefusedBy } from '../../../../domain/contracts/rules/renewal-refused-by.js';
import { date } from '../../../../domain/shared/calendar.js';
import { noticed, renewed, subscribed } from '../policies.js';
import { contractOf, told } from './ends.js';

const chatel = { kind: 'renewal-notice' } as const;
const started = subscribed('2025-04-10');
const again = renewed('2026-04-10', '2027-04-10');

describe('the last day to refuse a renewal due on 10 April 2027, limit 10 February (L113-15-1)', () => {
  it.each([
    ['2027-01-10', '2027-02-10'],
    ['2027-01-25', '2027-02-10'],
    ['2027-01-26', '2027-02-10'],
    ['2027-01-27', '2027-02-16'],
    ['2027-02-10', '2027-03-02'],
    ['2027-02-11', '2027-03-03'],
    ['2027-04-09', '2027-04-29'],
  ])('of a notice sent on %s is %s', (sentOn, by) =>
    expect(renewalRefusedBy(date('2027-04-10'), date(sentOn))).toBe(by),
  );
});

describe('a renewal refused (law Chatel)', () => {
  const inTime = noticed('2026-04-10', '2026-01-10', '2026-02-10');
  const late = contractOf(started, inTime, again, noticed('2027-04-10', '2027-02-20', '2027-03-12'));
  it.each<[string, unknown]>([
    ['2027-02-20', '2027-04-10'],
    ['2027-03-11', '2027-04-10'],
    ['2027-03-12', '2027-04-10'],
    ['2027-03-13', ['contracts.notice-too-late', { noticeBy: '2027-03-12', noticeSentOn: '2027-02-20' }]],
  ])('after a late notice, on %s', (receivedOn, expected) => expect(told(late, receivedOn, chatel)).toEqual(expected));

  const veryLate = contractOf(started, again, noticed('2027-04-10', '2027-04-01', '2027-04-21'));
  it.each([
    ['2027-04-08', '2027-04-10'],
    ['2027-04-09', '2027-04-10'],
    ['2027-04-10', '2027-04-11'],
    ['2027-04-21', '2027-04-22'],
  ])('after a notice whose delay passes the due date, on %s, ends it on %s', (receivedOn, endsOn) =>
    expect(told(veryLate, receivedOn, chatel)).toBe(endsOn),
  );

  it.each<[string, unknown]>([
    ['2026-04-09', ['contracts.not-renewed-yet', { renewsOn: '2027-04-10' }]],
    ['2026-04-10', '2026-04-11'],
    ['2026-12-31', '2027-01-01'],
  ])('without any notice, on %s', (receivedOn, expected) =>
    expect(told(contractOf(started, again), receivedOn, chatel)).toEqual(expected),
  );

  it.each<[string, unknown]>([
    ['2026-06-21', '2026-06-22'],
    ['2026-06-22', ['contracts.notice-too-late', { noticeBy: '2026-06-21', noticeSentOn: '2026-06-01' }]],
  ])('after a notice sent once it was renewed, on %s', (receivedOn, expected) =>
    expect(
      told(contractOf(started, again, noticed('2026-04-10', '2026-06-01', '2026-06-21')), receivedOn, chatel),
    ).toEqual(expected),
  );

  it('is not known before the first renewal without a notice', () =>
    expect(told(contractOf(started), '2026-02-01', chatel)).toEqual([
      'contracts.not-renewed-yet',
      { renewsOn: '2026-04-10' },
    ]));
});
