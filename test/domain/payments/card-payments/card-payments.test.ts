import { cardPayments, type CardPaymentCommand } from '../../../../domain/payments/card-payments/card-payments.js';
import { date, type Instant } from '../../../../domain/shared/calendar.js';
import { isRefusal } from '../../../../domain/shared/decider.js';
import { parseEuros } from '../../../../domain/shared/money.js';

const amount = parseEuros('45.10')!;
const begun: CardPaymentCommand = {
  type: 'BeginCardPayment',
  contract: '1'.repeat(32),
  accountRevision: 3,
  on: date('2026-11-28'),
  amount,
  expiresAt: '2026-11-28T12:30:00.000Z' as Instant,
};
const told = (status: 'paid' | 'refused' | 'cancelled', reference = 'T-1', over = {}): CardPaymentCommand => ({
  type: 'TellCardPayment',
  status,
  reference,
  on: date('2026-11-29'),
  amount,
  ...over,
});

/** What the commands make in turn: the types of events, or the code of a refusal. */
const outcomes = (...commands: readonly CardPaymentCommand[]): readonly string[] => {
  let state = cardPayments.initialState;
  return commands.map((command) => {
    const decision = cardPayments.decide(command, state);
    if (isRefusal(decision)) return decision.refused;
    state = decision.reduce(cardPayments.evolve, state);
    return decision.map(({ type }) => type).join();
  });
};

describe('a payment by card', () => {
  it('is begun once, for something', () => {
    expect(outcomes(begun, begun)).toEqual(['CardPaymentBegun', 'payments.card-payment-already-begun']);
    expect(outcomes({ ...begun, amount: parseEuros('0.00')! })).toEqual(['payments.nothing-owed']);
  });

  it('is made once for each reference of the payment service, late or not', () =>
    expect(outcomes(begun, told('paid'), told('paid'), told('paid', 'T-2'))).toEqual([
      'CardPaymentBegun',
      'CardPaymentMade',
      'payments.card-payment-already-told',
      'CardPaymentMade',
    ]));

  it('may be made after it failed, under the same reference as well', () => {
    expect(outcomes(begun, told('refused'), told('refused'), told('paid'), told('cancelled', 'T-3'))).toEqual([
      'CardPaymentBegun',
      'CardPaymentFailed',
      'payments.card-payment-already-told',
      'CardPaymentMade',
      'CardPaymentFailed',
    ]);
  });

  it('stays made when a failure is told after it', () => {
    const made = [begun, told('paid'), told('refused')].reduce((state, command) => {
      const decision = cardPayments.decide(command, state);
      return isRefusal(decision) ? state : decision.reduce(cardPayments.evolve, state);
    }, cardPayments.initialState);
    expect(made).toMatchObject({ status: 'paid', made: ['T-1'], failed: ['T-1'] });
  });

  it('that was never begun is not known', () =>
    expect(outcomes(told('paid'))).toEqual(['payments.card-payment-unknown']));
  it('of nothing is none', () =>
    expect(outcomes(begun, told('paid', 'T-1', { amount: parseEuros('0.00')! })).at(-1)).toBe('payments.no-amount'));
  it('is told of fifty times at most', () => {
    const many = Array.from({ length: 51 }, (_unused, index) => told('refused', `T-${index}`));
    expect(outcomes(begun, ...many).at(-1)).toBe('payments.card-payment-told-too-often');
  });
});
