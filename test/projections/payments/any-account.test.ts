import fc from 'fast-check';
import type { AccountEvent } from '../../../domain/payments/account/events.js';
import { date } from '../../../domain/shared/calendar.js';
import type { Payment } from '../../../projections/payments/payment.js';
import { paymentsIn } from '../../../projections/payments/query.js';
import { payments } from '../../../projections/payments/view.js';
import { histories, run } from '../../domain/payments/account/random-accounts.js';
import { given } from '../../kit/project.js';
import { paid } from './paid.js';

const LATER = date('2027-11-30');
const sum = (amounts: readonly number[]): number => amounts.reduce((total, amount) => total + amount, 0);
const ofType = (events: readonly AccountEvent[], ...types: readonly AccountEvent['type'][]): number =>
  sum(events.flatMap(({ type, data }) => (types.includes(type) && 'amount' in data ? [data.amount] : [])));

/** A debit returned in time never was collected, though it was thought to be until the bank's file came. */
const collectedAtLast = (events: readonly AccountEvent[]): number => {
  const returned = events.flatMap(({ type, data }) => (type === 'DebitReturned' ? [data.debit] : []));
  return ofType(
    events.filter((event) => event.type === 'DebitCollected' && !returned.includes(event.data.debit)),
    'DebitCollected',
  );
};

describe('whatever happens to an account', () => {
  it('its payments are the money that moved, to the cent', () =>
    fc.assert(
      fc.asyncProperty(histories, async (history) => {
        const { events } = run(history);
        const documents = await given(events.map((event) => paid(event)))
          .project(payments)
          .documents();
        const shown = paymentsIn(Object.values(documents), LATER);
        const of = (kind: Payment['kind']) => sum(shown.filter((one) => one.kind === kind).map(({ amount }) => amount));
        expect(of('collected')).toBe(collectedAtLast(events));
        expect(of('refused')).toBe(ofType(events, 'DebitReturned'));
        const arrived = ofType(events, 'PremiumRefundPaid') - ofType(events, 'PremiumRefundReturned');
        expect(of('refunded')).toBe(ofType(events, 'DebitRefunded') + arrived);
        expect(of('regularised')).toBe(ofType(events, 'PremiumRegularised'));
      }),
      { numRuns: 25 },
    ));
});
