import type { ParameterUsed } from '../../../parameters/parameter.js';
import { times } from '../../../shared/money.js';
import { amount, type Amount } from '../../../shared/simulation/amount.js';
import { fromParameter } from '../../../shared/simulation/trace-inputs.js';
import type { TraceInput } from '../../../shared/trace.js';

interface Levy {
  readonly rule: string;
  readonly label: string;
  readonly source: string;
  readonly decidedBy?: () => readonly TraceInput[];
}

/** A levy: base × dated rate, once, half up to the cent. Source: rounding rule of CGI 1724. */
export const levyAtRate = (base: Amount, rate: ParameterUsed, { rule, label, source, decidedBy }: Levy): Amount =>
  amount(times(base.cents, rate.value), () => ({
    rule,
    source,
    label,
    inputs: [fromParameter(rate), ...(decidedBy?.() ?? [])],
    parts: [base],
    rounding: 'half-up-cent',
    formula: ['*', 'p0', 'i0'],
  }));
