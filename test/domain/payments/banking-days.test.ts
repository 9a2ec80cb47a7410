import { collectionDay } from '../../../domain/payments/rules/collection-day.js';
import { dueDateAfterNotice } from '../../../domain/payments/rules/due-date-after-notice.js';
import { lastDayOfMandate } from '../../../domain/payments/rules/last-day-of-mandate.js';
import { lastDayOfRefund } from '../../../domain/payments/rules/last-day-of-refund.js';
import { lastDayOfReturn } from '../../../domain/payments/rules/last-day-of-return.js';
import { meaningOfReturn } from '../../../domain/payments/rules/meaning-of-return.js';
import { RETURN_CODES } from '../../../domain/parameters/return-codes.js';
import { date } from '../../../domain/shared/calendar.js';

describe('the days of a debit', () => {
  it.each([
    ['2026-11-23', '2026-11-23'],
    ['2026-11-28', '2026-11-30'],
    ['2026-04-03', '2026-04-07'], // Good Friday to Easter Monday
    ['2026-12-25', '2026-12-28'],
    ['2026-05-01', '2026-05-04'],
  ])('due on %s it is collected on %s', (dueOn, on) => expect(collectionDay(date(dueOn))).toBe(on));

  it.each([
    ['2026-11-23', '2026-11-30'],
    ['2026-11-27', '2026-12-04'],
    ['2026-03-31', '2026-04-09'],
    ['2026-12-21', '2026-12-29'],
  ])('collected on %s it may be returned until %s', (on, last) => expect(lastDayOfReturn(date(on))).toBe(last));

  it.each([
    ['2026-11-20', '2026-11-06', '2026-11-20'],
    ['2026-11-20', '2026-11-07', '2026-11-21'],
    ['2026-11-20', '2026-11-05', '2026-11-20'],
    ['2028-03-01', '2028-02-16', '2028-03-01'],
    ['2028-03-14', '2028-02-29', '2028-03-14'],
  ])('planned for %s and announced on %s it falls due on %s', (planned, sent, due) =>
    expect(dueDateAfterNotice(date(planned), date(sent))).toBe(due),
  );

  it.each([
    ['2023-11-23', '2026-11-23'],
    ['2024-02-29', '2027-02-28'],
    ['2025-08-31', '2028-08-31'],
  ])('under a mandate last used on %s it falls due on %s at the latest', (used, last) =>
    expect(lastDayOfMandate(date(used))).toBe(last),
  );

  it.each([
    ['MD06', '2026-11-23', '2027-02-01'],
    ['MD01', '2026-11-23', '2028-01-06'],
    ['MD01', '2027-01-31', '2028-03-14'],
  ])('a refund %s of one collected on %s comes by %s', (code, on, last) =>
    expect(lastDayOfRefund(date(on), code)).toBe(last),
  );
});

describe('a reason code', () => {
  const on = date('2026-11-23');
  it.each([
    ['AM04', 'represent', 2, true],
    ['MS03', 'represent', 1, true],
    ['AC01', 'block-mandate', 0, true],
    ['AC04', 'block-mandate', 0, true],
    ['AC06', 'block-mandate', 0, true],
    ['AC13', 'block-mandate', 0, true],
    ['AG01', 'block-mandate', 0, true],
    ['AG02', 'correct-and-reissue', 0, false],
    ['AM05', 'check-duplicate', 0, false],
    ['MD01', 'sign-again', 0, true],
    ['MD02', 'correct-and-reissue', 0, false],
    ['MD06', 'contact', 0, true],
    ['MD07', 'stop-all', 0, false],
    ['MS02', 'contact', 0, true],
    ['RR04', 'correct-and-reissue', 0, false],
    ['SL01', 'ask-to-unlock', 0, true],
  ])('%s: %s, presented again %i times, costs passed on: %s', (code, action, representations, charged) =>
    expect(meaningOfReturn(code, on)).toMatchObject({ action, representations, charged }),
  );
  it('that is not in the table means nothing', () => expect(meaningOfReturn('ZZ99', on)).toBeUndefined());
  it('has one action each', () => expect(new Set(RETURN_CODES.map(({ code }) => code)).size).toBe(RETURN_CODES.length));
});
