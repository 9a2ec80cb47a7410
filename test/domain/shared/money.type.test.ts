import { plus, prorata, times, toCents, type Cents } from '../../../domain/shared/money.js';

const amount: Cents = toCents(1234);

// @ts-expect-error a number is not an amount until it was checked
plus(amount, 12);
// @ts-expect-error a sum by hand is not an amount either
const sum: Cents = amount + amount;
// @ts-expect-error a rate is a decimal, never a binary fraction
times(amount, 0.172);
// @ts-expect-error the amount comes first
prorata(1, amount, 2);

export const read: readonly number[] = [amount, sum];
