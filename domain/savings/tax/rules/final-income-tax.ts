import { ZERO } from '../../../shared/money.js';
import type { Amount } from '../../../shared/simulation/amount.js';
import type { DatedValues } from '../../../shared/simulation/dated-values.js';
import type { LifeInsuranceWithdrawal } from '../case.js';
import type { GainsOfYear, Household } from '../household.js';
import { allowanceLeft } from './allowance-left.js';
import { allowances, type Allowances } from './allowances.js';
import { gainsBefore, gainsWith, type GainsByBox } from './gains-of-year.js';
import { nothing } from './nothing.js';
import { totalOf } from './sum-of.js';
import { taxOfYear } from './tax-of-year.js';

const RULE = {
  rule: 'final-income-tax',
  source: 'CGI 125-0 A, 200 A',
  label: 'Impôt sur le revenu dû au titre du rachat',
};

interface FinalTax {
  readonly tax: Amount;
  /** parts of the allowance over the year with this withdrawal */
  readonly relief: Allowances;
}

/** The allowance is read once, and only where a gain has a use for it. */
const leftOnce = (household: Household, values: DatedValues) => {
  let left: Amount | undefined;
  return (): Amount => (left ??= allowanceLeft(household, values));
};

/** Gains of earlier in the year, where they share with these the allowance, the scale or a rounding. CGI 125-0 A I, 197. */
const earlierThatCount = (
  told: GainsOfYear | undefined,
  own: GainsByBox,
  withScale: boolean,
): GainsOfYear | undefined => {
  if (told === undefined || withScale) return told;
  const mature = [own.oldFlatLevy, own.newAtReducedRate, own.newAtFullRate].some((gain) => gain !== undefined);
  const sameRate = own.youngNew !== undefined && told.newAtFullRate > ZERO;
  return mature || sameRate ? told : undefined;
};

/** Income tax of a withdrawal: flat levy, and tax of the year with it less tax of the year without. CGI 125-0 A, 200 A. */
export const finalIncomeTax = (
  { household, options: { incomeTaxScale: option } }: LifeInsuranceWithdrawal,
  own: GainsByBox,
  flatLevy: Amount,
  values: DatedValues,
): FinalTax => {
  const nothingTaxed = Object.values(own).every((gain) => gain === undefined);
  if (nothingTaxed && flatLevy.cents === ZERO) return { tax: nothing(RULE.rule, RULE.source, RULE.label), relief: {} };
  const withScale = option || own.old !== undefined || own.youngOld !== undefined;
  const told = earlierThatCount(household.gainsThisYear, own, withScale);
  const earlier = told ? gainsBefore(told) : {};
  const left = leftOnce(household, values);
  const year = (gains: GainsByBox, label: string) => {
    const relief = allowances(gains, left);
    return { relief, tax: taxOfYear({ gains, relief, label, withScale, option }, household, values) };
  };
  const withIt = year(gainsWith(earlier, own), 'Impôt de l’année sur les gains, avec ce rachat');
  const without = told && year(earlier, 'Impôt de l’année sur les gains, sans ce rachat').tax;
  const taxes = [flatLevy.cents === ZERO ? undefined : flatLevy, withIt.tax].filter((tax) => tax !== undefined);
  return { tax: totalOf(taxes, RULE, without ? [without] : []), relief: withIt.relief };
};
