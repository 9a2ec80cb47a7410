import type { ParameterUsed } from '../../../parameters/parameter.js';
import { savingsLimits } from '../../../parameters/savings-limits.js';
import { formatEuros } from '../../../shared/money.js';
import type { CaseError } from '../../../shared/simulation/case-error.js';
import type { DatedValues } from '../../../shared/simulation/dated-values.js';
import { parameterInCents } from '../../../shared/simulation/parameter-in-cents.js';
import { caseError } from '../case-error.js';
import type { Withdrawal } from '../case.js';

/** Reference income of the year N−2 from which the advance levy may not be waived. CGI 125 A I. */
export const waiverLimit = ({ household }: Withdrawal, values: DatedValues): ParameterUsed =>
  values.read(household.status === 'couple' ? savingsLimits.waiverCouple : savingsLimits.waiverSingle);

/** Why the advance levy may not be waived: the income must be strictly below the limit. CGI 125 A I, 242 quater. */
export const waiverErrors = (withdrawal: Withdrawal, values: DatedValues): readonly CaseError[] => {
  const income = withdrawal.household.referenceIncomeTwoYearsAgo;
  if (!withdrawal.options.withholdingWaiver || income === undefined) return [];
  const limit = parameterInCents(waiverLimit(withdrawal, values));
  if (income < limit) return [];
  return [caseError('/options/withholdingWaiver', 'tax.waiver-income-too-high', `${formatEuros(limit)} €`)];
};
