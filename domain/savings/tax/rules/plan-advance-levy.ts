import { savingsLevies } from '../../../parameters/savings-levies.js';
import type { Amount } from '../../../shared/simulation/amount.js';
import type { DatedValues } from '../../../shared/simulation/dated-values.js';
import type { PlanWithdrawal } from '../case.js';
import { advanceLevyWaived } from './advance-levy-waived.js';
import { levyAtRate } from './levy-at-rate.js';
import { nothing } from './nothing.js';

const RULE = {
  rule: 'plan-advance-levy',
  source: 'CGI 125 A I',
  label: 'Prélèvement forfaitaire non libératoire',
};

/** Advance levy on the gain of a PER: 12.8 %, none after an accident of life. CGI 125 A I, 81 4° bis. */
export const planAdvanceLevy = (withdrawal: PlanWithdrawal, gain: Amount, values: DatedValues): Amount => {
  if (withdrawal.options.withholdingWaiver) return advanceLevyWaived(withdrawal, gain, values);
  if (withdrawal.reason === 'accident') return nothing(RULE.rule, 'CGI 81 4° bis', RULE.label);
  return levyAtRate(gain, values.read(savingsLevies.fullRate), RULE);
};
