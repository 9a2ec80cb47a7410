import { Decimal } from 'decimal.js';
import type { ParameterUsed } from '../../../parameters/parameter.js';
import { savingsScale } from '../../../parameters/savings-scale.js';
import type { DatedValues } from '../../../shared/simulation/dated-values.js';
import type { Formula } from '../../../shared/trace.js';
import type { Household } from '../household.js';

/** The scale of a year for a household: one or two parts. */
export interface ScaleOfYear {
  readonly parts: '1' | '2';
  /** thresholds 1 to 4, rates 1 to 4, relief, relief rate: `i0` to `i9` of a formula */
  readonly parameters: readonly ParameterUsed[];
}

const BRACKETS = [0, 1, 2, 3] as const;
const HUNDRED = 100;

/** The last scale known on a day, with *décote*. CGI 197. */
export const scaleOfYear = ({ status }: Household, values: DatedValues): ScaleOfYear => {
  const { threshold1, threshold2, threshold3, threshold4, rate1, rate2, rate3, rate4, ...relief } = savingsScale;
  const couple = status === 'couple';
  return {
    parts: couple ? '2' : '1',
    parameters: [
      ...[threshold1, threshold2, threshold3, threshold4, rate1, rate2, rate3, rate4].map(values.read),
      values.read(couple ? relief.reliefCouple : relief.reliefSingle),
      values.read(relief.reliefRate),
    ],
  };
};

/** Income tax on an income in cents, in cents, unrounded: quotient, brackets, *décote*. CGI 197. */
export const exactTax = (income: number, { parts, parameters }: ScaleOfYear): Decimal => {
  const value = (index: number) => parameters[index]!.value;
  const share = new Decimal(Math.max(0, income)).dividedBy(parts);
  const gross = BRACKETS.reduce((tax, bracket) => {
    const from = new Decimal(value(bracket)).times(HUNDRED);
    if (share.lessThanOrEqualTo(from)) return tax;
    const to = bracket === 3 ? share : Decimal.min(share, new Decimal(value(bracket + 1)).times(HUNDRED));
    return tax.plus(to.minus(from).times(value(4 + bracket)));
  }, new Decimal(0)).times(parts);
  const relief = Decimal.max(0, new Decimal(value(8)).times(HUNDRED).minus(gross.times(value(9))));
  return Decimal.max(0, gross.minus(relief));
};

/** The same as a formula in euros over the inputs `i0` to `i9`. CGI 197. */
export const taxFormula = (income: Formula, parts: '1' | '2'): Formula => {
  const share: Formula = ['/', ['max', '0', income], parts];
  const slice = (bracket: number): Formula => {
    const upTo: Formula = bracket === 3 ? share : ['min', share, `i${bracket + 1}`];
    return ['*', `i${4 + bracket}`, ['max', '0', ['-', upTo, `i${bracket}`]]];
  };
  const gross: Formula = ['*', parts, ['+', slice(0), slice(1), slice(2), slice(3)]];
  return ['max', '0', ['-', gross, ['max', '0', ['-', 'i8', ['*', 'i9', gross]]]]];
};
