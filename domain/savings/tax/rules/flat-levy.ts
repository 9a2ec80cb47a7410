import { savingsLevies } from '../../../parameters/savings-levies.js';
import { savingsLimits } from '../../../parameters/savings-limits.js';
import type { Amount } from '../../../shared/simulation/amount.js';
import type { DatedValues } from '../../../shared/simulation/dated-values.js';
import { fromParameter } from '../../../shared/simulation/trace-inputs.js';
import type { LifeInsuranceWithdrawal } from '../case.js';
import { hasAge, type AgeOfContract } from './age-of-contract.js';
import { levyAtRate } from './levy-at-rate.js';
import { nothing } from './nothing.js';

const RULE = { rule: 'flat-levy', source: 'CGI 125-0 A II-1', label: 'Prélèvement forfaitaire libératoire' };

/** Flat levy by choice (*PFL*) on old gains, gross of allowance: 7.5 % at 8 years, 15 % at 4, 35 % before. CGI 125-0 A II-1. */
export const flatLevy = (
  { options, contract, withdrawnOn }: LifeInsuranceWithdrawal,
  oldGain: Amount,
  { mature, decidedBy }: AgeOfContract,
  values: DatedValues,
): Amount => {
  if (!options.flatLevyOnOldGains) return nothing(RULE.rule, RULE.source, RULE.label);
  if (mature) return levyAtRate(oldGain, values.read(savingsLevies.flatLevyRateMature), { ...RULE, decidedBy });
  const years = values.read(savingsLimits.youngYears);
  const fromFour = hasAge(contract.openedOn, Number(years.value), withdrawnOn);
  const rate = values.read(fromFour ? savingsLevies.flatLevyRateFromFour : savingsLevies.flatLevyRateYoung);
  return levyAtRate(oldGain, rate, { ...RULE, decidedBy: () => [...decidedBy(), fromParameter(years)] });
};
