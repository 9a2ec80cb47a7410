import type { Amount } from '../../../shared/simulation/amount.js';
import type { DatedValues } from '../../../shared/simulation/dated-values.js';
import type { Household } from '../household.js';
import type { Allowances } from './allowances.js';
import { deductibleCsg } from './deductible-csg.js';
import type { GainsByBox } from './gains-of-year.js';
import { incomeWithGains } from './income-with-gains.js';
import { sumOf } from './sum-of.js';
import { taxAtMarginalRate } from './tax-at-marginal-rate.js';
import { taxAtScale } from './tax-at-scale.js';

const LABEL = 'Impôt au barème sur les gains';
const SOURCE = 'CGI 125-0 A I, 200 A 2';
const known = (amounts: readonly (Amount | undefined)[]): readonly Amount[] =>
  amounts.filter((each) => each !== undefined);

/** Tax at the scale of the year's gains that go to it, all of them under the option 2OP but those of the flat levy. CGI 200 A 2. */
export const taxOnGainsAtScale = (
  gains: GainsByBox,
  relief: Allowances,
  option: boolean,
  household: Household,
  values: DatedValues,
): Amount | undefined => {
  const byOption = option ? [gains.newAtReducedRate, gains.newAtFullRate, gains.youngNew] : [];
  const atScale = known([gains.old, gains.youngOld, ...byOption]);
  if (atScale.length === 0) return undefined;
  const less = known([relief.old, ...(option ? [relief.newAtReducedRate, relief.newAtFullRate] : [])]);
  const gross = sumOf(atScale, { rule: 'gains-at-scale', source: SOURCE, label: 'Gains au barème' });
  const net = sumOf(
    atScale,
    { rule: 'taxed-at-scale', source: SOURCE, label: 'Gains au barème après abattement' },
    less,
  );
  const { otherTaxableIncome: other, marginalRate } = household;
  if (other === undefined) return marginalRate === undefined ? undefined : taxAtMarginalRate(net, marginalRate, LABEL);
  const income = incomeWithGains(other, [net], [deductibleCsg(gross, values)]);
  return taxAtScale(income, other, LABEL, household, values);
};
