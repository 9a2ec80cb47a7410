import { minus, smaller, type Cents } from '../../shared/money.js';
import type { Share } from '../account/events.js';

export interface Allocated {
  readonly shares: Share[];
  readonly costs: Cents;
  readonly surplus: Cents;
}

/** A payment over debts in their order, then over costs; what is left is owed back. C. civ. 1342-10; costs last: our policy. */
export const allocated = (amount: Cents, debts: readonly Share[], costsOwed: Cents): Allocated => {
  let left = amount;
  const shares = debts.flatMap(({ number, amount: owed }) => {
    const part = smaller(owed, left);
    left = minus(left, part);
    return part > 0 ? [{ number, amount: part }] : [];
  });
  const costs = smaller(costsOwed, left);
  return { shares, costs, surplus: minus(left, costs) };
};
