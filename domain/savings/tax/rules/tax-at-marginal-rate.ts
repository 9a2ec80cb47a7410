import { times } from '../../../shared/money.js';
import { amount, type Amount } from '../../../shared/simulation/amount.js';
import { fromCase } from '../../../shared/simulation/trace-inputs.js';

/** The shortcut where the other income is not known: base × marginal rate, without deductible CSG. CGI 197. */
export const taxAtMarginalRate = (base: Amount, rate: string, label: string): Amount =>
  amount(times(base.cents, rate), () => ({
    rule: 'tax-at-marginal-rate',
    source: 'CGI 197',
    label,
    inputs: [fromCase('household.marginalRate', rate)],
    parts: [base],
    rounding: 'half-up-cent',
    formula: ['*', 'p0', 'i0'],
  }));
