import { minus, plus, ZERO, type Cents } from '../../domain/shared/money.js';
import type { Debits } from './document.js';

export const NO_DEBITS: Debits = { count: 0, sum: ZERO };

export const withDebit = ({ count, sum }: Debits, amount: Cents): Debits => ({
  count: count + 1,
  sum: plus(sum, amount),
});
export const withoutDebit = ({ count, sum }: Debits, amount: Cents): Debits => ({
  count: count - 1,
  sum: minus(sum, amount),
});

/** One more in the part that is of the same kind, which is put at its place in the order of kinds. */
export const countedIn = <Kind extends string, Part extends Debits & { readonly [Name in Kind]: string }>(
  parts: readonly Part[],
  kind: Kind,
  fresh: Part,
  amount: Cents,
): readonly Part[] => {
  const known = parts.find((part) => part[kind] === fresh[kind]) ?? fresh;
  const others = parts.filter((part) => part[kind] !== fresh[kind]);
  return [...others, { ...known, ...withDebit(known, amount) }].sort((one, other) =>
    one[kind] < other[kind] ? -1 : 1,
  );
};
