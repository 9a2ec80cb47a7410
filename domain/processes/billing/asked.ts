import { later, type CalendarDate } from '../../shared/calendar.js';
import { valueOn } from '../../shared/timeline.js';
import { billedPart } from './rules/billed-part.js';
import { daysWithoutPremium } from './rules/days-without-premium.js';
import { premiumOfYear } from './rules/premium-of-year.js';
import type { Asked, BilledContract, BilledYear } from './state.js';

type Plan = Omit<Asked, 'times'>;

/**
 * The plan of a year that is not there yet: of all of it, or on a day that opens of the instalments that are left;
 * `undefined` where it is planned, over, or without premium.
 */
export const missingPlan = (
  contract: BilledContract,
  year: BilledYear,
  today: CalendarDate = year.from,
): Plan | undefined => {
  const notBefore = later(today, year.from);
  if (year.planned || year.until <= today || (contract.endsOn ?? '9') <= notBefore) return undefined;
  const frequency = valueOn(contract.frequency, year.from) ?? contract.frequency[0]!.value;
  const part = billedPart(year, frequency, notBefore);
  if (part === undefined) return undefined;
  const { premium, sold, endsOn } = contract;
  const owed = premiumOfYear(part, { premium, free: daysWithoutPremium(sold, endsOn) });
  if (owed > 0) return { frequency, part, premium: owed };
  // its vehicle is sold at present: the year must be there when it is replaced, and is brought to nothing until then
  const whole = premiumOfYear(part, { premium, free: daysWithoutPremium([], endsOn) });
  return whole > 0 ? { frequency, part, premium: whole } : undefined;
};

/** Asks for the plan of the year that begins on a day. */
export const asked = (contract: BilledContract, from: CalendarDate, today?: CalendarDate): BilledContract => ({
  ...contract,
  years: contract.years.map((year) => {
    const plan = year.from === from ? missingPlan(contract, year, today) : undefined;
    return plan ? { ...year, asked: { ...plan, times: (year.asked?.times ?? 0) + 1 } } : year;
  }),
});
