import type { Parameter } from '../../../parameters/parameter.js';
import { larger, minus, ZERO, type Cents } from '../../../shared/money.js';
import { amount, type Amount } from '../../../shared/simulation/amount.js';
import type { DatedValues } from '../../../shared/simulation/dated-values.js';
import { parameterInCents } from '../../../shared/simulation/parameter-in-cents.js';
import { fromParameter, moneyFromCase } from '../../../shared/simulation/trace-inputs.js';

interface Counter {
  readonly label: string;
  readonly source: string;
  readonly cap: Parameter;
  /** path of the counter in the case */
  readonly name: string;
  readonly counted: Cents;
}

/** What may still be kept back before a daily or yearly cap is reached; nothing once it is. CSS D160-6 to D160-12. */
export const roomBelowCap = ({ label, source, cap, name, counted }: Counter, values: DatedValues): Amount => {
  const most = values.read(cap);
  return amount(larger(ZERO, minus(parameterInCents(most), counted)), () => ({
    rule: 'room-below-cap',
    source,
    label,
    inputs: [fromParameter(most), moneyFromCase(name, counted)],
    formula: ['max', '0.00', ['-', 'i0', 'i1']],
  }));
};
