import { larger, minus, ZERO } from '../../../shared/money.js';
import { amount, type Amount } from '../../../shared/simulation/amount.js';

/** Gain in a withdrawal: the amount less its share of the premiums; a loss is no negative gain. BOI-RPPM-RCM-20-10-20-50. */
export const taxableGain = (gross: Amount, byProrata: Amount): Amount =>
  amount(larger(ZERO, minus(gross.cents, byProrata.cents)), () => ({
    rule: 'taxable-gain',
    source: 'BOI-RPPM-RCM-20-10-20-50',
    label: 'Part de gain',
    parts: [gross, byProrata],
    rounding: 'difference',
    formula: ['max', '0.00', ['-', 'p0', 'p1']],
  }));
