import type { Parameter } from '../../../parameters/parameter.js';
import { larger } from '../../../shared/money.js';
import { amount, type Amount } from '../../../shared/simulation/amount.js';
import type { DatedValues } from '../../../shared/simulation/dated-values.js';
import { parameterInCents } from '../../../shared/simulation/parameter-in-cents.js';
import { fromParameter } from '../../../shared/simulation/trace-inputs.js';

/** The promise, raised to the least that the law wants, compulsory share and co-payment included. CSS R871-2. */
export const totalAtLeast = (label: string, total: Amount, least: Parameter, values: DatedValues): Amount => {
  const value = values.read(least);
  return amount(larger(total.cents, parameterInCents(value)), () => ({
    rule: 'total-at-least',
    source: value.source,
    label,
    inputs: [fromParameter(value)],
    parts: [total],
    formula: ['max', 'p0', 'i0'],
  }));
};
