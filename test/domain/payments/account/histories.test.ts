import fc from 'fast-check';
import type { AccountEvent } from '../../../../domain/payments/account/events.js';
import { debitSums } from '../../../../domain/payments/rules/debit-sums.js';
import { histories, run } from './random-accounts.js';

const total = (amounts: readonly number[]): number => amounts.reduce((sum, amount) => sum + amount, 0);

/** Written anew over the events alone: each debit's last word. */
const lastWords = (events: readonly AccountEvent[]): Map<string, { word: string; amount: number }> => {
  const words = new Map<string, { word: string; amount: number }>();
  for (const { type, data } of events) {
    if (type === 'DebitSubmitted') expect(words.has(data.debit)).toBe(false);
    if (type === 'DebitSubmitted' || type === 'DebitCollected' || type === 'DebitReturned' || type === 'DebitRefunded')
      words.set(data.debit, { word: type, amount: data.amount });
  }
  return words;
};

describe('whatever happens to an account', () => {
  it('all that was submitted is collected, returned or on its way, to the cent', () =>
    fc.assert(
      fc.property(histories, (history) => {
        const { events, state } = run(history);
        const words = [...lastWords(events).values()];
        const of = (...wanted: string[]) =>
          total(words.filter(({ word }) => wanted.includes(word)).map(({ amount }) => amount));
        const submitted = total(
          events.flatMap((event) => (event.type === 'DebitSubmitted' ? [event.data.amount] : [])),
        );
        expect(of('DebitCollected') + of('DebitReturned', 'DebitRefunded') + of('DebitSubmitted')).toBe(submitted);
        expect(debitSums(state)).toEqual({
          submitted,
          collected: of('DebitCollected'),
          returned: of('DebitReturned', 'DebitRefunded'),
          pending: of('DebitSubmitted'),
        });
      }),
    ));

  it('the instalments are the premium as it was last told', () =>
    fc.assert(
      fc.property(histories, (history) => {
        const { events, state } = run(history);
        const premium = events.flatMap(({ type, data }) =>
          type === 'InstalmentsPlanned' || type === 'InstalmentsReplanned' ? [data.premium] : [],
        );
        expect(total(state.instalments.map(({ amount }) => amount))).toBe(premium.at(-1));
      }),
    ));

  it('the money that came is for premiums and costs, owed back, or paid back', () =>
    fc.assert(
      fc.property(histories, (history) => {
        const { events, state } = run(history);
        const sum = (pick: (event: AccountEvent) => number): number => total(events.map(pick));
        const came =
          debitSums(state).collected + sum(({ type, data }) => (type === 'PremiumRegularised' ? data.amount : 0));
        const back =
          sum(({ type, data }) => (type === 'PremiumRefundPaid' ? data.amount : 0)) -
          sum(({ type, data }) => (type === 'PremiumRefundReturned' ? data.amount : 0));
        const charged = sum(({ type, data }) =>
          type === 'DebitReturned' || type === 'DebitRefunded' ? data.costs : 0,
        );
        const pendingCosts = total(state.debits.map(({ status, costs }) => (status === 'pending' ? costs : 0)));
        const costsPaid = charged - state.costsOwed - pendingCosts;
        expect(total(state.instalments.map(({ paid }) => paid)) + costsPaid + state.refundOwed + back).toBe(came);
      }),
    ));

  it('no debt is in two debits on their way, and nothing is paid for more than it is', () =>
    fc.assert(
      fc.property(histories, (history) => {
        const { state } = run(history);
        const pending = state.debits.filter(({ status }) => status === 'pending');
        const shares = pending.flatMap((known) => known.shares.map(({ number }) => number));
        expect(new Set(shares).size).toBe(shares.length);
        expect(state.instalments.filter(({ paid, amount }) => paid > amount)).toEqual([]);
        expect(state.costsOwed).toBeGreaterThanOrEqual(0);
        expect(state.refundOwed).toBeGreaterThanOrEqual(0);
      }),
    ));
});
