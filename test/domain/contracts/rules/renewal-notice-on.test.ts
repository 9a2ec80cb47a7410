import fc from 'fast-check';
import { renewalNoticeOn } from '../../../../domain/contracts/rules/renewal-notice-on.js';
import { renewalRefusedBy } from '../../../../domain/contracts/rules/renewal-refused-by.js';
import { yearlyNoticeLimit } from '../../../../domain/contracts/rules/yearly-notice-limit.js';
import { date, plusDays } from '../../../../domain/shared/calendar.js';

describe('the day on which a renewal notice is sent', () => {
  it.each([
    ['2027-03-10', '2026-12-11'],
    ['2027-04-30', '2027-01-29'],
    ['2028-04-29', '2028-01-30'],
  ])('for the due date %s is %s', (dueOn, day) => expect(renewalNoticeOn('auto', date(dueOn))).toBe(day));

  it('is none for savings, nor for a due date before the law', () => {
    expect(renewalNoticeOn('epargne', date('2027-03-10'))).toBeUndefined();
    expect(renewalNoticeOn('auto', date('2005-07-27'))).toBeUndefined();
    expect(renewalNoticeOn('auto', date('2005-07-28'))).toBe('2005-04-28');
  });

  it('leaves the yearly limit as it is, a fortnight late as well; a day later it is put off', () => {
    const days = fc.integer({ min: 0, max: 40_000 }).map((count) => plusDays(date('2006-01-01'), count));
    fc.assert(
      fc.property(days, (dueOn) => {
        const day = renewalNoticeOn('habitation', dueOn)!;
        expect(renewalRefusedBy(dueOn, plusDays(day, 15))).toBe(yearlyNoticeLimit(dueOn));
        expect(renewalRefusedBy(dueOn, plusDays(day, 16))).toBe(plusDays(day, 36));
      }),
    );
  });
});
