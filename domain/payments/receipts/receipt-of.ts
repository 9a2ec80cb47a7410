import type { CalendarDate } from '../../shared/calendar.js';
import { refuse, type Refusal } from '../../shared/decider.js';
import { french } from '../../shared/french.js';
import { formatEuros, ZERO, type Cents } from '../../shared/money.js';
import type { Formula, Trace } from '../../shared/trace.js';
import type { AccountEvent, Share } from '../account/events.js';
import { instalmentPeriods } from '../rules/instalment-periods.js';
import type { PlacedEvent, Receipt } from './receipt.js';

type Named<Type extends AccountEvent['type']> = PlacedEvent & { readonly event: Extract<AccountEvent, { type: Type }> };

/**
 * The receipt of a debit or payment of an account. Refused for what was not received, and for what went back since: a
 * receipt says that a premium is paid.
 */
export const receiptOf = (history: readonly PlacedEvent[], id: string): Receipt | Refusal => {
  const named = <Type extends AccountEvent['type']>(...types: readonly Type[]) =>
    history.find(
      (one): one is Named<Type> => (types as readonly string[]).includes(one.event.type) && idOf(one.event) === id,
    );
  const payment = named('PremiumRegularised');
  if (payment !== undefined) return ofPayment(history, payment);
  const [submitted, collected] = [named('DebitSubmitted'), named('DebitCollected')];
  const back = named('DebitRefunded');
  if (back !== undefined) return refuse('payments.given-back', { on: back.event.data.returnedOn });
  const isPaid = submitted && collected && named('DebitReturned') === undefined;
  return isPaid ? ofDebit(history, submitted, collected) : refuse('payments.not-received');
};

const idOf = ({ data }: AccountEvent): string | undefined =>
  'debit' in data ? data.debit : 'payment' in data ? data.payment : undefined;

const ofPayment = (history: readonly PlacedEvent[], { ref, event }: Named<'PremiumRegularised'>): Receipt => {
  const { payment, receivedOn, means, amount, shares, costs, surplus } = event.data;
  const parts = { shares, costs, surplus };
  return { reference: payment, on: receivedOn, means, amount, events: [ref], ...paidFor(history, amount, ref, parts) };
};

const ofDebit = (
  history: readonly PlacedEvent[],
  { ref, event }: Named<'DebitSubmitted'>,
  collected: Named<'DebitCollected'>,
): Receipt => {
  const { debit, collectOn, amount, shares, costs } = event.data;
  const about = { reference: debit, on: collectOn, means: 'debit' as const, amount };
  const parts = { shares, costs, surplus: ZERO };
  return { ...about, events: [ref, collected.ref], ...paidFor(history, amount, ref, parts) };
};

interface Parts {
  readonly shares: readonly Share[];
  readonly costs: Cents;
  readonly surplus: Cents;
}

const paidFor = (history: readonly PlacedEvent[], amount: Cents, ref: string, { shares, costs, surplus }: Parts) => {
  const periods = instalmentPeriods(history.map(({ event }) => event));
  const instalments = shares.map((share) => ({ ...share, period: periods.get(share.number)! }));
  const values = [...instalments.map((one) => one.amount), costs, surplus].filter((value) => value > 0);
  return { instalments, costs, surplus, trace: traceOf(amount, ref, values, instalments.at(0)?.period.from) };
};

const traceOf = (amount: Cents, ref: string, values: readonly Cents[], from: CalendarDate | undefined): Trace => ({
  value: formatEuros(amount),
  label: from === undefined ? 'Somme reçue' : `Somme reçue pour la cotisation du ${french.day(from)}`,
  rule: { id: 'payments.receipt', version: 1, source: 'Somme des parts que l’événement garde' },
  inputs: values.map((value) => ({ ref, value: formatEuros(value) })),
  rounding: 'none',
  formula: sumOf(values.map((_value, index) => `i${index}`)),
  parts: [],
});

const sumOf = ([first, ...rest]: readonly string[]): Formula => (rest.length === 0 ? first! : ['+', first!, ...rest]);
