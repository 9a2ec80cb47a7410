import { savingsLevies } from '../../../parameters/savings-levies.js';
import type { Amount } from '../../../shared/simulation/amount.js';
import type { DatedValues } from '../../../shared/simulation/dated-values.js';
import type { LifeInsuranceWithdrawal } from '../case.js';
import { advanceLevyWaived } from './advance-levy-waived.js';
import type { AgeOfContract } from './age-of-contract.js';
import { levyAtRate } from './levy-at-rate.js';

/** Advance levy (*PFNL*) on new gains, gross of allowance: 12.8 %, or 7.5 % from 8 years. CGI 125-0 A II-2. */
export const advanceLevy = (
  withdrawal: LifeInsuranceWithdrawal,
  onNew: Amount,
  { mature, decidedBy }: AgeOfContract,
  values: DatedValues,
): Amount => {
  if (withdrawal.options.withholdingWaiver) return advanceLevyWaived(withdrawal, onNew, values);
  return levyAtRate(onNew, values.read(mature ? savingsLevies.reducedRate : savingsLevies.fullRate), {
    rule: 'advance-levy',
    source: 'CGI 125-0 A II-2',
    label: 'Prélèvement forfaitaire non libératoire',
    decidedBy,
  });
};
