import { ZERO } from '../../../shared/money.js';
import type { Amount } from '../../../shared/simulation/amount.js';
import type { DatedValues } from '../../../shared/simulation/dated-values.js';
import type { PlanWithdrawal } from '../case.js';
import { incomeWithGains } from './income-with-gains.js';
import { nothing } from './nothing.js';
import { taxAtMarginalRate } from './tax-at-marginal-rate.js';
import { taxAtScale } from './tax-at-scale.js';

const SOURCE = 'CGI 158-5 b quinquies';
const LABEL = 'Impôt à venir sur le capital des versements déduits';

/** Tax of the next return on deducted contributions, at the scale without the 10 % allowance. CGI 158-5 b quinquies. */
export const taxOnPlanCapital = (
  { reason, household }: PlanWithdrawal,
  deducted: Amount,
  values: DatedValues,
): Amount => {
  const { otherTaxableIncome: other, marginalRate } = household;
  if (reason === 'accident' || deducted.cents === ZERO) return nothing('tax-on-plan-capital', SOURCE, LABEL);
  if (other !== undefined) return taxAtScale(incomeWithGains(other, [deducted], []), other, LABEL, household, values);
  return taxAtMarginalRate(deducted, marginalRate ?? '0', LABEL);
};
