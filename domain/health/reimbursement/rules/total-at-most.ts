import type { Parameter } from '../../../parameters/parameter.js';
import { smaller } from '../../../shared/money.js';
import { amount, type Amount } from '../../../shared/simulation/amount.js';
import type { DatedValues } from '../../../shared/simulation/dated-values.js';
import { parameterInCents } from '../../../shared/simulation/parameter-in-cents.js';
import { fromParameter } from '../../../shared/simulation/trace-inputs.js';

/** The promise, lowered to the most that the law allows, compulsory share and co-payment included. CSS R871-2. */
export const totalAtMost = (label: string, total: Amount, most: Parameter, values: DatedValues): Amount => {
  const value = values.read(most);
  return amount(smaller(total.cents, parameterInCents(value)), () => ({
    rule: 'total-at-most',
    source: value.source,
    label,
    inputs: [fromParameter(value)],
    parts: [total],
    formula: ['min', 'p0', 'i0'],
  }));
};
