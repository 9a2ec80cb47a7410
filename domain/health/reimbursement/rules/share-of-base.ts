import type { Parameter } from '../../../parameters/parameter.js';
import { times, type Cents } from '../../../shared/money.js';
import { amount, type Amount } from '../../../shared/simulation/amount.js';
import type { DatedValues } from '../../../shared/simulation/dated-values.js';
import { fromParameter, moneyFromCase } from '../../../shared/simulation/trace-inputs.js';

/** A dated share of the tariff, rounded half up to the cent. CSS R871-2 2°. */
export const shareOfBase = (label: string, base: Cents, share: Parameter, values: DatedValues): Amount => {
  const rate = values.read(share);
  return amount(times(base, rate.value), () => ({
    rule: 'share-of-base',
    source: rate.source,
    label,
    inputs: [moneyFromCase('base', base), fromParameter(rate)],
    rounding: 'half-up-cent',
    formula: ['*', 'i0', 'i1'],
  }));
};
