import { savingsLimits } from '../../../parameters/savings-limits.js';
import { larger, minus, ZERO } from '../../../shared/money.js';
import { amount, type Amount } from '../../../shared/simulation/amount.js';
import type { DatedValues } from '../../../shared/simulation/dated-values.js';
import { parameterInCents } from '../../../shared/simulation/parameter-in-cents.js';
import { fromParameter, moneyFromCase } from '../../../shared/simulation/trace-inputs.js';
import type { Household } from '../household.js';

/** What is left of the yearly allowance of the household on contracts of 8 years. CGI 125-0 A I-1°. */
export const allowanceLeft = ({ status, allowanceUsed: used = ZERO }: Household, values: DatedValues): Amount => {
  const yearly = values.read(status === 'couple' ? savingsLimits.allowanceCouple : savingsLimits.allowanceSingle);
  return amount(larger(ZERO, minus(parameterInCents(yearly), used)), () => ({
    rule: 'allowance-left',
    source: 'CGI 125-0 A I-1°',
    label: 'Abattement annuel encore disponible',
    inputs: [fromParameter(yearly), moneyFromCase('household.allowanceUsed', used)],
    formula: ['max', '0.00', ['-', 'i0', 'i1']],
  }));
};
