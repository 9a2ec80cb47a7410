import { z } from 'zod';
import { Euros, toCents } from '../../shared/money.js';

/** €99,999,999.99: no sum of a case leaves the range of an amount. */
const LARGEST = toCents(9_999_999_999);
const RATE = /^(0(\.[0-9]{1,4})?|1(\.0{1,4})?)$/;

/** Euros, from `0.00` to `99999999.99`. */
export const SavingsAmount = Euros.refine((amount) => amount >= 0, { error: 'amount.negative', abort: true }).refine(
  (amount) => amount <= LARGEST,
  { error: 'amount.too-large', abort: true },
);

/** Euros, from `0.01`. */
export const PositiveAmount = SavingsAmount.refine((amount) => amount !== 0, 'amount.zero');

/** A share from `"0"` to `"1"`, at most four decimals. */
export const Rate = z.string().regex(RATE, 'rate.invalid');
