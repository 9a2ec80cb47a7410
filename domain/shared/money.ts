import { Decimal } from 'decimal.js';
import { z } from 'zod';

Decimal.set({ precision: 40, rounding: Decimal.ROUND_HALF_UP });

declare const cents: unique symbol;
/** An amount in integer euro cents, at most `MAX_AMOUNT` in absolute value. */
export type Cents = number & { readonly [cents]: true };

/** 999,999,999.99 euros: the largest amount of a SEPA instruction, and of any amount here. */
export const MAX_AMOUNT = 99_999_999_999;

/** Checks that `value` is an amount; throws a RangeError otherwise, for that is a defect of the caller. */
export const toCents = (value: number): Cents => {
  if (!Number.isSafeInteger(value) || Math.abs(value) > MAX_AMOUNT)
    throw new RangeError(`not an amount in cents: ${value}`);
  return (value === 0 ? 0 : value) as Cents;
};

export const ZERO = toCents(0);

export const plus = (...amounts: readonly Cents[]): Cents =>
  toCents(amounts.reduce<number>((sum, amount) => sum + amount, 0));
export const minus = (from: Cents, ...amounts: readonly Cents[]): Cents =>
  toCents(amounts.reduce<number>((rest, amount) => rest - amount, from));
export const smaller = (one: Cents, other: Cents): Cents => (one < other ? one : other);
export const larger = (one: Cents, other: Cents): Cents => (one > other ? one : other);

/** Half a cent goes up, away from zero: `1.005 €` gives `1.01 €`. The rule of every amount that names no other. */
export const roundHalfUp = (exactCents: Decimal): Cents =>
  toCents(exactCents.toDecimalPlaces(0, Decimal.ROUND_HALF_UP).toNumber());

/** `amount × rate`, rounded half up to the cent. */
export const times = (amount: Cents, rate: Decimal | string): Cents => roundHalfUp(new Decimal(amount).times(rate));

/** `amount × part / whole`, rounded half up to the cent; `whole` must not be zero. */
export const prorata = (amount: Cents, part: number, whole: number): Cents =>
  roundHalfUp(new Decimal(amount).times(part).dividedBy(whole));

const EUROS = /^-?(0|[1-9][0-9]{0,8})\.[0-9]{2}$/;

/** `"12.34"` → 1234 cents. Two digits after the point, ASCII, no sign but a minus; else `undefined`. */
export const parseEuros = (text: string): Cents | undefined =>
  EUROS.test(text) && text !== '-0.00' ? toCents(Number(text.replace('.', ''))) : undefined;

/** 1234 cents → `"12.34"`. */
export const formatEuros = (amount: Cents): string => {
  const digits = String(Math.abs(amount)).padStart(3, '0');
  return `${amount < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
};

/** A decimal string in euros with two digits (`"12.34"`), read as cents. Error code `amount.invalid`. */
export const Euros = z.string().transform((text, context): Cents => {
  const amount = parseEuros(text);
  if (amount !== undefined) return amount;
  context.addIssue({ code: 'custom', message: 'amount.invalid' });
  return z.NEVER;
});
