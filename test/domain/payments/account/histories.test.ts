import fc from 'fast-check';
import type { AccountCommand } from '../../../../domain/payments/account/commands.js';
import type { AccountEvent } from '../../../../domain/payments/account/events.js';
import { debitSums } from '../../../../domain/payments/rules/debit-sums.js';
import { date, daysBetween, plusDays } from '../../../../domain/shared/calendar.js';
import { isRefusal } from '../../../../domain/shared/decider.js';
import { toCents } from '../../../../domain/shared/money.js';
import { RETURN_CODES } from '../../../../domain/parameters/return-codes.js';
import { account, announcing, id, planning } from './books.js';

const START = date('2025-12-01');
const day = fc.integer({ min: 0, max: 500 }).map((days) => plusDays(START, days));
const debit = fc.integer({ min: 1, max: 12 }).map(id);
const numbers = fc.uniqueArray(fc.integer({ min: 1, max: 13 }), { minLength: 1, maxLength: 3 });
const cents = fc.integer({ min: 1, max: 20_000 }).map(toCents);

const commands: fc.Arbitrary<AccountCommand> = fc.oneof(
  fc.record({ debit, collectOn: day, numbers, withCosts: fc.boolean(), today: fc.constant(START) }).map((some) => ({
    type: 'SubmitDebit' as const,
    mandate: id(99),
    mandateRevision: 0,
    ...some,
    again: 'asked-by-member' as const,
  })),
  fc.record({ debit, today: day }).map((some) => ({ type: 'RecordCollection' as const, ...some })),
  fc
    .record({
      debit,
      returnedOn: day,
      settled: fc.boolean(),
      code: fc.constantFrom(...RETURN_CODES.map(({ code }) => code)),
      costs: cents,
    })
    .map((some) => ({ type: 'RecordReturn' as const, ...some, amount: toCents(0) })),
  fc
    .record({ payment: debit, receivedOn: day, amount: cents })
    .map((some) => ({ type: 'ReceivePayment' as const, means: 'card' as const, ...some })),
  fc
    .record({ on: day, premium: cents, supplementDueOn: day })
    .map((some) => ({ type: 'ReplanInstalments' as const, plan: 1, reason: 'amended' as const, ...some })),
  fc.record({ on: day, amount: cents }).map((some) => ({ type: 'PayRefund' as const, transfer: id(1), ...some })),
  fc.record({ sentOn: day, numbers }).map((some) => ({ type: 'AnnounceInstalments' as const, ...some })),
);

/** A return is of its debit: its amount, and a day of the year after it. */
const told = (command: AccountCommand, state: typeof account.initialState): AccountCommand => {
  if (command.type !== 'RecordReturn') return command;
  const known = state.debits.find(({ id: name }) => name === command.debit);
  const days = Math.floor(daysBetween(START, command.returnedOn) / 6);
  return known ? { ...command, amount: known.amount, returnedOn: plusDays(known.collectOn, days) } : command;
};

const run = (history: readonly AccountCommand[]) => {
  const start = [planning('120.05', 'month'), announcing('2025-12-01', 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12)];
  const events: AccountEvent[] = [];
  let state = account.initialState;
  for (const command of [...start, ...history]) {
    const decision = account.decide(told(command, state), state);
    if (isRefusal(decision)) continue;
    events.push(...decision);
    state = decision.reduce(account.evolve, state);
  }
  return { events, state };
};

const histories = fc.array(commands, { maxLength: 80 });
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
        const back = sum(({ type, data }) => (type === 'PremiumRefundPaid' ? data.amount : 0));
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
