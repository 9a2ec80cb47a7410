import type { AccountCommand } from '../../../../domain/payments/account/commands.js';
import { nextPresentation } from '../../../../domain/payments/rules/next-presentation.js';
import { date } from '../../../../domain/shared/calendar.js';
import { isRefusal } from '../../../../domain/shared/decider.js';
import { account, after, begun, euros, receiving, returning, submitting } from './books.js';

const asking = (today: string) => ({ type: 'AskNewDebit', today: date(today) }) as const;
const refused = [...begun, returning(1, '2026-01-07', 'AC04', '10.00', { costs: euros('2.50') })];
const stateAfter = (...commands: readonly AccountCommand[]) =>
  after(...commands).reduce(account.evolve, account.initialState);
const codeOf = (today: string, ...commands: readonly AccountCommand[]): string => {
  const decision = account.decide(asking(today), stateAfter(...commands));
  return isRefusal(decision) ? decision.refused : 'decided';
};

describe('a new debit that the member asks for', () => {
  it('is of all that is owed and its costs, on the third TARGET day after', () =>
    expect(after(...refused, asking('2026-01-08')).at(-1)).toEqual({
      type: 'NewDebitAsked',
      data: {
        on: '2026-01-08',
        collectOn: '2026-01-13', // Thursday; Friday, Monday, Tuesday
        shares: [{ number: 1, amount: 1000 }],
        costs: 250,
        amount: 1250,
      },
    }));

  it('is the next presentation of its debts, whatever the code of their return', () => {
    const { instalments } = stateAfter(...refused, asking('2026-01-08'));
    expect(nextPresentation(instalments[0]!)).toBe('2026-01-13');
    const again = submitting(2, '2026-01-13', [1], { today: date('2026-01-09'), withCosts: true });
    expect(after(...refused, asking('2026-01-08'), again).at(-1)!.data).toMatchObject({ amount: 1250, costs: 250 });
  });

  it('is asked for once, and again when it came back', () => {
    expect(codeOf('2026-01-09', ...refused, asking('2026-01-08'))).toBe('payments.new-debit-asked-already');
    const back = [
      ...refused,
      asking('2026-01-08'),
      submitting(2, '2026-01-13', [1], { today: date('2026-01-09') }),
      returning(2, '2026-01-14', 'AM04', '10.00'),
    ];
    expect(codeOf('2026-01-15', ...back)).toBe('decided');
  });

  it('is refused where nothing is owed, or the debtor is dead', () => {
    expect(codeOf('2026-01-08', ...begun)).toBe('payments.nothing-owed');
    expect(codeOf('2026-01-08', ...refused, receiving(1, '2026-01-08', '12.50'))).toBe('payments.nothing-owed');
    const dead = [...begun, returning(1, '2026-01-07', 'MD07', '10.00')];
    expect(codeOf('2026-01-08', ...dead)).toBe('payments.not-to-be-presented-again');
  });
});
