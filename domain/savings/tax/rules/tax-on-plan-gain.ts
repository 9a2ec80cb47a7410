import { savingsLevies } from '../../../parameters/savings-levies.js';
import { ZERO } from '../../../shared/money.js';
import type { Amount } from '../../../shared/simulation/amount.js';
import type { DatedValues } from '../../../shared/simulation/dated-values.js';
import type { PlanWithdrawal } from '../case.js';
import { deductibleCsg } from './deductible-csg.js';
import { incomeWithGains } from './income-with-gains.js';
import { levyAtRate } from './levy-at-rate.js';
import { nothing } from './nothing.js';
import { restOf } from './rest-of.js';
import { taxAtScale } from './tax-at-scale.js';

const RULE = { rule: 'tax-on-plan-gain', source: 'CGI 158-5 b quinquies, 200 A', label: 'Impôt sur le gain du plan' };

interface Taxed {
  readonly gain: Amount;
  readonly capitalDeducted: Amount;
}

/** Income tax on the gain of a PER: 12.8 %, or the scale by option 2OP on top of the capital; none after an accident. CGI 200 A. */
export const taxOnPlanGain = (
  { reason, household, options }: PlanWithdrawal,
  { gain, capitalDeducted }: Taxed,
  onCapital: Amount,
  values: DatedValues,
): Amount => {
  const other = household.otherTaxableIncome;
  if (reason === 'accident' || gain.cents === ZERO) return nothing(RULE.rule, RULE.source, RULE.label);
  if (!options.incomeTaxScale || other === undefined)
    return levyAtRate(gain, values.read(savingsLevies.fullRate), RULE);
  const income = incomeWithGains(other, [capitalDeducted, gain], [deductibleCsg(gain, values)]);
  const whole = taxAtScale(income, other, 'Impôt au barème sur le capital et le gain', household, values);
  return restOf(whole, onCapital, RULE);
};
