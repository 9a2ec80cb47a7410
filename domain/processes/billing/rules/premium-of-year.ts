import { Decimal } from 'decimal.js';
import { later } from '../../../shared/calendar.js';
import { roundHalfUp, type Cents } from '../../../shared/money.js';
import type { Timeline } from '../../../shared/timeline.js';
import { dailyShare, type BilledPart } from './billed-part.js';
import { daysCovered, type FreeDays } from './days-covered.js';

/** What of a contract says what its years cost. */
export interface Premiums {
  /** a year's, from each day on which it changes */
  readonly premium: Timeline<Cents>;
  /** without cover for a reason that ends the premium too: `rules/days-without-premium.ts` */
  readonly free: readonly FreeDays[];
}

/**
 * The premium of an insured year, or of the part of it that is billed here: each covered day at the yearly premium that
 * holds on it, divided by the days of the year, 366 where it has a leap day; one rounding, half up to the cent, at the
 * end. C. ass. L113-4 (the premium follows the risk from its day), L113-15-1, L113-15-2, L113-16 (who leaves owes the
 * days covered). `billing.premium-of-year@1`.
 */
export const premiumOfYear = (part: BilledPart, { premium, free }: Premiums): Cents => {
  const daily = dailyShare(part);
  const exact = premium.reduce((sum, { from, value }, index) => {
    const end = premium[index + 1]?.from;
    const begins = later(from, part.billedFrom);
    const until = end !== undefined && end < part.until ? end : part.until;
    return begins < until ? sum.plus(new Decimal(value).times(daysCovered(begins, until, free))) : sum;
  }, new Decimal(0));
  return roundHalfUp(exact.times(daily.part).dividedBy(daily.of));
};
