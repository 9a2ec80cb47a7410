import type { Account } from '../account/state.js';

/**
 * Is all that the formal notice claims, and nobody has paid yet, in debits that are collected before its date? Their money
 * has come by then, as far as anybody knows: cover goes on, and ends from the date that was told where one comes back.
 * C. ass. L113-3; while a bank may return it: our policy.
 */
export const isHeldOff = ({ instalments, debits, notice }: Account): boolean =>
  notice !== undefined &&
  instalments
    .filter(({ number, amount, paid }) => notice.numbers.includes(number) && amount > paid)
    .every(({ pending }) => debits.some(({ id, collectOn }) => id === pending && collectOn < notice.suspendsOn));
