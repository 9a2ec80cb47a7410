import type { AccountCommand } from '../../../../domain/payments/account/commands.js';
import { nextPresentation } from '../../../../domain/payments/rules/next-presentation.js';
import { date } from '../../../../domain/shared/calendar.js';
import { account, after, announcing, begun, planning, replanning, returning, submitting } from '../account/books.js';

const asking: AccountCommand = { type: 'AskNewDebit', today: date('2026-01-09') };
const stateAfter = (...commands: readonly AccountCommand[]) =>
  after(...commands).reduce(account.evolve, account.initialState);

describe('a debit that the member asked for', () => {
  it('goes on its day, though what it pays became smaller since', () => {
    const smaller = [
      ...begun,
      returning(1, '2026-01-08', 'AC04', '10.00'),
      asking,
      replanning('4.00', { on: date('2026-01-09'), reason: 'terminated' }),
    ];
    expect(nextPresentation(stateAfter(...smaller).instalments[0]!)).toBe('2026-01-14');
    const going = submitting(2, '2026-01-14', [1], { today: date('2026-01-12') });
    expect(stateAfter(...smaller, going).debits.at(-1)).toMatchObject({ amount: 400, status: 'pending' });
  });

  it('gives way to another announcement: it was of another amount', () => {
    const told = [planning('120.00', 'year'), announcing('2025-12-01', 1), asking];
    expect(nextPresentation(stateAfter(...told).instalments[0]!)).toBe('2026-01-14');
    const more = [replanning('140.00', { on: date('2026-01-09') }), announcing('2026-01-09', 1)];
    expect(nextPresentation(stateAfter(...told, ...more).instalments[0]!)).toBe('2026-01-23');
  });
});
