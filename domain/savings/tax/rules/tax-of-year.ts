import { savingsLevies } from '../../../parameters/savings-levies.js';
import type { Amount } from '../../../shared/simulation/amount.js';
import type { DatedValues } from '../../../shared/simulation/dated-values.js';
import type { Household } from '../household.js';
import type { Allowances } from './allowances.js';
import type { GainsByBox } from './gains-of-year.js';
import { levyAtRate } from './levy-at-rate.js';
import { sumOf } from './sum-of.js';
import { taxOnGainsAtScale } from './tax-on-gains-at-scale.js';

const known = (amounts: readonly (Amount | undefined)[]): readonly Amount[] =>
  amounts.filter((each) => each !== undefined);

const flatTax = (gains: readonly Amount[], less: readonly Amount[], rate: 'reduced' | 'full', values: DatedValues) => {
  if (gains.length === 0) return undefined;
  const words = rate === 'reduced' ? 'au taux réduit' : 'au taux plein';
  const source = 'CGI 200 A 1-B';
  const base = sumOf(gains, { rule: `taxed-at-${rate}-rate`, source, label: `Gains imposés ${words}` }, less);
  return levyAtRate(base, values.read(savingsLevies[`${rate}Rate`]), {
    rule: `tax-at-${rate}-rate`,
    source,
    label: `Impôt forfaitaire ${words}`,
  });
};

const credit = (relief: Amount | undefined, values: DatedValues): Amount | undefined =>
  relief &&
  levyAtRate(relief, values.read(savingsLevies.flatLevyRateMature), {
    rule: 'credit-of-flat-levy',
    source: 'CGI 125-0 A II-1',
    label: 'Crédit d’impôt du prélèvement libératoire',
  });

export interface YearTaxed {
  readonly gains: GainsByBox;
  readonly relief: Allowances;
  readonly label: string;
  /** the scale counts: an option or a gain of this withdrawal goes to it */
  readonly withScale: boolean;
  /** option 2OP */
  readonly option: boolean;
}

/** Income tax of the year on savings gains, the flat levy's credit being negative; no gain, no tax. CGI 125-0 A, 200 A. */
export const taxOfYear = (
  { gains, relief, label, withScale, option }: YearTaxed,
  household: Household,
  values: DatedValues,
): Amount | undefined => {
  const full = known([gains.newAtFullRate, gains.youngNew]);
  const flat = option
    ? []
    : [
        flatTax(known([gains.newAtReducedRate]), known([relief.newAtReducedRate]), 'reduced', values),
        flatTax(full, known([relief.newAtFullRate]), 'full', values),
      ];
  const scale = withScale ? taxOnGainsAtScale(gains, relief, option, household, values) : undefined;
  const [taxes, credits] = [known([...flat, scale]), known([credit(relief.oldFlatLevy, values)])];
  if (taxes.length + credits.length === 0) return undefined;
  return sumOf(taxes, { rule: 'tax-of-year', source: 'CGI 125-0 A, 200 A', label }, credits);
};
