import type { CalendarDate } from '../../shared/calendar.js';
import { minus, plus, smaller, ZERO, type Cents } from '../../shared/money.js';
import type { Share } from '../account/events.js';
import type { Instalment } from '../account/state.js';
import { instalmentAmounts } from './instalment-amounts.js';

export interface Replanned {
  readonly changed: Share[];
  /** what no instalment is left to carry */
  readonly supplement: Cents;
}

export interface Carrying {
  /** named by the formal notice that runs: what it demands is not changed to carry anything */
  readonly noticed: readonly number[];
  /** from this due date on an instalment that was withdrawn may carry again */
  readonly carryFrom: CalendarDate;
}

const isOpen = ({ number, dueOn, amount, tries, paid, pending }: Instalment, carrying: Carrying): boolean => {
  const untouched = tries === 0 && paid === 0 && pending === undefined;
  return untouched && !carrying.noticed.includes(number) && (amount > 0 || dueOn >= carrying.carryFrom);
};

/** Debts before money on its way, that before money paid; the latest instalment first. */
const rank = ({ pending, paid }: Instalment): number => (pending !== undefined ? 1 : Number(paid > 0) * 2);
const inOrderOfCut = (one: Instalment, other: Instalment): number =>
  rank(one) - rank(other) || other.number - one.number;

const cut = (instalments: readonly Instalment[], excess: Cents): readonly Share[] => {
  let left = excess;
  return instalments.toSorted(inOrderOfCut).flatMap(({ number, amount }) => {
    const less = smaller(amount, left);
    left = minus(left, less);
    return less > 0 ? [{ number, amount: minus(amount, less) }] : [];
  });
};

/**
 * New amounts of a plan's instalments so that they make another premium: what was not submitted yet carries the change;
 * where that is not enough, debts become smaller, then what is paid, which is owed back. C. ass. L113-3, L113-16 (the
 * part of the premium after a termination is repaid).
 */
export const replannedAmounts = (instalments: readonly Instalment[], premium: Cents, carrying: Carrying): Replanned => {
  const open = instalments.filter((instalment) => isOpen(instalment, carrying));
  const kept = instalments.filter((instalment) => !open.includes(instalment));
  const rest = minus(premium, plus(ZERO, ...kept.map(({ amount }) => amount)));
  const forOpen = rest > 0 ? rest : ZERO;
  if (open.length === 0 && rest >= 0) return { changed: [], supplement: forOpen };
  const shares = open.length === 0 ? [] : instalmentAmounts(forOpen, open.length);
  const changed = open.map(({ number }, index) => ({ number, amount: shares[index]! }));
  const same = ({ number, amount }: Share): boolean =>
    open.some((old) => old.number === number && old.amount === amount);
  const reduced = rest < 0 ? cut(kept, minus(ZERO, rest)) : [];
  return { changed: [...changed.filter((share) => !same(share)), ...reduced], supplement: ZERO };
};
