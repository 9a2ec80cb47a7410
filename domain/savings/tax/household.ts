import { z } from 'zod';
import { Rate, SavingsAmount } from './case-fields.js';

const Premiums = z.strictObject({ old: SavingsAmount, new: SavingsAmount });
const GainsThisYear = z.strictObject({
  old: SavingsAmount,
  oldFlatLevy: SavingsAmount,
  newAtReducedRate: SavingsAmount,
  newAtFullRate: SavingsAmount,
});

/** What the tax of a withdrawal needs to know of the household. */
export const HouseholdField = z.strictObject({
  status: z.enum(['single', 'couple']),
  /** the person's, over all contracts, on 31 December before; this contract's where it is not told */
  allContractsPremiums: Premiums.optional(),
  allowanceUsed: SavingsAmount.optional(),
  /** of the year, on contracts of 8 years or more: instead of `allowanceUsed` */
  gainsThisYear: GainsThisYear.optional(),
  /** net, without this withdrawal */
  otherTaxableIncome: SavingsAmount.optional(),
  marginalRate: Rate.optional(),
  referenceIncomeTwoYearsAgo: SavingsAmount.optional(),
});

export type Household = z.output<typeof HouseholdField>;
export type GainsOfYear = NonNullable<Household['gainsThisYear']>;
