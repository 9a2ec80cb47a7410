import fc from 'fast-check';
import { historyBegins } from '../../../domain/payments/rules/history-begins.js';
import { date, plusDays, plusMonths } from '../../../domain/shared/calendar.js';

describe('the payments that a member is shown', () => {
  it.each([
    ['2026-11-28', '2024-11-28'],
    ['2028-02-29', '2026-02-28'],
    ['2028-02-28', '2026-02-28'],
    ['2028-03-01', '2026-03-01'],
    ['2026-02-28', '2024-02-28'],
    ['2026-03-01', '2024-03-01'],
    ['2026-01-31', '2024-01-31'],
    ['2026-03-31', '2024-03-31'],
    ['2026-12-31', '2024-12-31'],
    ['2027-01-01', '2025-01-01'],
    ['1901-12-31', '1900-01-01'],
    ['1900-01-01', '1900-01-01'],
  ])('on %s begin on %s', (today, begins) => expect(historyBegins(date(today))).toBe(begins));

  it('never begin earlier on a later day, nor more than 24 months and a day before', () =>
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60_000 }), (days) => {
        const today = plusDays(date('1980-01-01'), days);
        const begins = historyBegins(today);
        expect(historyBegins(plusDays(today, 1)) >= begins).toBe(true);
        expect(plusMonths(begins, 24) <= today).toBe(true);
        expect(plusDays(plusMonths(begins, 24), 1) >= today).toBe(true);
      }),
    ));
});
