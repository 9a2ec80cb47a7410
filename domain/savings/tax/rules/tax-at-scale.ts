import { roundHalfUp, type Cents } from '../../../shared/money.js';
import { amount, type Amount } from '../../../shared/simulation/amount.js';
import type { DatedValues } from '../../../shared/simulation/dated-values.js';
import { fromParameter, moneyFromCase } from '../../../shared/simulation/trace-inputs.js';
import type { Household } from '../household.js';
import { exactTax, scaleOfYear, taxFormula } from './scale-of-year.js';

/** Exact tax at the scale of what is added to the other income: T(income with it) − T(other income), rounded once. CGI 197. */
export const taxAtScale = (
  incomeWith: Amount,
  other: Cents,
  label: string,
  household: Household,
  values: DatedValues,
): Amount => {
  const scale = scaleOfYear(household, values);
  return amount(roundHalfUp(exactTax(incomeWith.cents, scale).minus(exactTax(other, scale))), () => ({
    rule: 'tax-at-scale',
    source: 'CGI 197, 200 A 2',
    label,
    inputs: [...scale.parameters.map(fromParameter), moneyFromCase('household.otherTaxableIncome', other)],
    parts: [incomeWith],
    rounding: 'half-up-cent',
    formula: ['-', taxFormula('p0', scale.parts), taxFormula('i10', scale.parts)],
  }));
};
