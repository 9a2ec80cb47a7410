import { minus, plus, toCents, ZERO, type Cents } from '../../shared/money.js';

/**
 * A premium in `count` parts whose sum it is: equal ones, the odd cents all on the first, so that what is debited later
 * is one round amount. Our policy (`payments.instalment-amounts@1`); the law (C. ass. L113-3) leaves it to the contract.
 */
export const instalmentAmounts = (premium: Cents, count: number): readonly Cents[] => {
  const equal = toCents(Math.floor(premium / count));
  const rest = Array.from({ length: count - 1 }, () => equal);
  return [minus(premium, plus(ZERO, ...rest)), ...rest];
};
