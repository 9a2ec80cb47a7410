import type { Cents } from '../../../domain/shared/money.js';
import { instalmentAmounts } from '../../../domain/payments/rules/instalment-amounts.js';
import type { Frequency } from '../../../domain/contracts/terms.js';

const PERIODS: Readonly<Record<Frequency, number>> = { month: 12, quarter: 4, 'half-year': 2, year: 1 };

/**
 * What a member pays each time, of a year's premium. The first payment of a year is more by the odd cents, which come to
 * less than the number of payments. Our policy (`payments.instalment-amounts@1`).
 */
export const premiumOfPeriod = (yearly: Cents, frequency: Frequency): Cents =>
  instalmentAmounts(yearly, PERIODS[frequency]).at(-1)!;
