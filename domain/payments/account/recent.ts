import { plusMonths } from '../../shared/calendar.js';
import type { Account } from './state.js';

/** Longer than the 13 months and two weeks in which the money of a debit may go back (CMF L133-24). */
const KEPT_MONTHS = 15;

const latest = ({ instalments, debits }: Account): string =>
  [
    ...debits.map(({ submittedOn }) => submittedOn),
    ...instalments.filter(({ amount, paid }) => paid > 0 && amount <= paid).map(({ dueOn }) => dueOn),
  ].reduce((one, other) => (one > other ? one : other), '');

/**
 * An account without what nothing can change any more, so that it keeps its size over the years: settled debts and
 * debits of long ago, and debits that came back. It folds and answers what is owed, and when, as the whole one does.
 */
export const recent = (account: Account): Account => {
  const now = latest(account);
  const isKept = (day: Parameters<typeof plusMonths>[0]): boolean => plusMonths(day, KEPT_MONTHS) >= now;
  const debits = account.debits.filter(
    ({ status, collectOn }) => status === 'pending' || (status === 'collected' && isKept(collectOn)),
  );
  const named = new Set(debits.flatMap(({ shares }) => shares.map(({ number }) => number)));
  const instalments = account.instalments.filter(
    ({ number, amount, paid, pending, dueOn }) =>
      amount > paid || pending !== undefined || named.has(number) || isKept(dueOn),
  );
  return { ...account, payments: [], transfers: [], debits, instalments };
};
