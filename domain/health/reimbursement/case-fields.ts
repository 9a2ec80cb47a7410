import { z } from 'zod';
import { Euros, toCents } from '../../shared/money.js';

/** €9,999,999.99: with 99 units or 1,000 %, no computed amount leaves the range of an amount. */
const LARGEST = toCents(999_999_999);
const RATE = /^(0(\.[0-9]{1,4})?|1(\.0{1,4})?)$/;
const PERCENT = /^(0|[1-9][0-9]{0,2})(\.[0-9]{1,2})?$|^1000(\.0{1,2})?$/;

/** Euros, from `0.00` to `9999999.99`. */
export const CareAmount = Euros.refine((amount) => amount >= 0, { error: 'amount.negative', abort: true }).refine(
  (amount) => amount <= LARGEST,
  { error: 'amount.too-large', abort: true },
);

/** A price: care that costs nothing has nothing to reimburse. */
export const Price = CareAmount.refine((amount) => amount !== 0, 'amount.zero');

/** `"default"`, the dated parameter of the act, or an amount a unit. */
export const AmountOrDefault = z.literal('default').or(CareAmount);

/** A share from `"0"` to `"1"`, at most four decimals. */
export const Rate = z.string().regex(RATE, 'rate.invalid');

/** A percentage of the base from `"0"` to `"1000"`, at most two decimals. */
export const Percent = z.string().regex(PERCENT, 'percent.invalid');

export const Units = z.int().min(1).max(99);
export const Days = z.int().min(0).max(366);
