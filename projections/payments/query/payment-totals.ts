import { formatEuros, minus, plus, ZERO, type Cents } from '../../../domain/shared/money.js';
import { PAYMENT_KINDS, type Payment, type PaymentKind } from '../payment.js';

/** What was paid for a contract in a year: what came in less what went back; what was refused never came in. */
const sumsOf = (payments: readonly Payment[]): Readonly<Record<PaymentKind | 'paid', Cents>> => {
  const of = (wanted: PaymentKind): Cents =>
    plus(ZERO, ...payments.filter(({ kind }) => kind === wanted).map(({ amount }) => amount));
  const [collected, refused, refunded, regularised] = PAYMENT_KINDS.map(of) as [Cents, Cents, Cents, Cents];
  return { collected, refused, refunded, regularised, paid: minus(plus(collected, regularised), refunded) };
};

const euros = (sums: ReturnType<typeof sumsOf>) => ({
  collected: formatEuros(sums.collected),
  refused: formatEuros(sums.refused),
  refunded: formatEuros(sums.refunded),
  regularised: formatEuros(sums.regularised),
  paid: formatEuros(sums.paid),
});

/** Sums of payments by contract and calendar year, the latest year first. */
export const paymentTotals = (payments: readonly Payment[]) => {
  const years = [...Map.groupBy(payments, ({ on }) => on.slice(0, 4))].toSorted(([one], [other]) =>
    one < other ? 1 : -1,
  );
  return years.flatMap(([year, ofYear]) =>
    [...Map.groupBy(ofYear, ({ contract }) => contract)]
      .toSorted(([one], [other]) => (one < other ? -1 : 1))
      .map(([contract, of]) => ({ contract, year, ...euros(sumsOf(of)) })),
  );
};
