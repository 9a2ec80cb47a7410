import { daysWithoutPremium } from './rules/days-without-premium.js';
import { premiumOfYear } from './rules/premium-of-year.js';
import type { BilledContract } from './state.js';

/** Each planned year with the premium that it has now. */
export const repriced = (contract: BilledContract): BilledContract => {
  const { premium, sold, endsOn } = contract;
  const premiums = { premium, free: daysWithoutPremium(sold, endsOn) };
  return {
    ...contract,
    years: contract.years.map((year) =>
      year.planned
        ? { ...year, planned: { ...year.planned, premium: premiumOfYear(year.planned.part, premiums) } }
        : year,
    ),
  };
};
