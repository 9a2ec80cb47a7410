import { healthHospital } from '../../../parameters/health-hospital.js';
import { toCents } from '../../../shared/money.js';
import { amount, type Amount } from '../../../shared/simulation/amount.js';
import type { Care } from '../case.js';
import type { DatedValues } from '../../../shared/simulation/dated-values.js';
import { parameterInCents } from '../../../shared/simulation/parameter-in-cents.js';
import { fromCase, fromParameter } from '../../../shared/simulation/trace-inputs.js';
import { nothingKeptBack } from './nothing-kept-back.js';

const RULE = { rule: 'daily-charge', source: 'CSS L174-4', label: 'Forfait journalier hospitalier' };

/** Daily charge of the whole stay at the figure of the day of care, lower in psychiatry; the scheme never pays it. CSS L174-4. */
export const dailyCharge = ({ hospital }: Care, values: DatedValues): Amount => {
  if (hospital === undefined) return nothingKeptBack(RULE.rule, RULE.source, RULE.label);
  const { days, psychiatric } = hospital;
  const perDay = values.read(psychiatric ? healthHospital.psychiatricDailyCharge : healthHospital.dailyCharge);
  return amount(toCents(parameterInCents(perDay) * days), () => ({
    ...RULE,
    inputs: [fromParameter(perDay), fromCase('hospital.days', days)],
    formula: ['*', 'i0', 'i1'],
  }));
};
