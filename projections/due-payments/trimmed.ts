import type { Account, Debit, Instalment } from '../../domain/payments/account/state.js';

/** This year's, the former one's, for they may be refunded, and what is owed however old it is. */
const isKept = ({ plan, amount, paid, pending }: Instalment, plans: number): boolean =>
  plan >= plans - 1 || amount > paid || pending !== undefined;

/** As it is read again from a store, so that what is folded on is the same. */
const written = (instalment: Instalment): Instalment =>
  Object.values(instalment).includes(undefined)
    ? (Object.fromEntries(
        Object.entries(instalment).filter(([, value]) => value !== undefined),
      ) as unknown as Instalment)
    : instalment;

/** An account without what no day brings anything to any more, so that it stays of a bounded size. */
export const trimmed = ({ plans, instalments, debits }: Account): Pick<Account, 'plans' | 'instalments' | 'debits'> => {
  const kept = instalments.filter((instalment) => isKept(instalment, plans)).map(written);
  const numbers = new Set(kept.map(({ number }) => number));
  const isOpen = ({ status, shares }: Debit): boolean =>
    status === 'pending' || shares.some(({ number }) => numbers.has(number));
  return { plans, instalments: kept, debits: debits.filter(isOpen) };
};
