import { minus, type Cents } from '../../../shared/money.js';
import { amount, type Amount } from '../../../shared/simulation/amount.js';
import { moneyFromCase } from '../../../shared/simulation/trace-inputs.js';

/** What a contract still holds of a value or of premiums once a withdrawal has taken its part. BOI-RPPM-RCM-20-10-20-50. */
export const leftInContract = (name: string, before: Cents, taken: Amount, label: string): Amount =>
  amount(minus(before, taken.cents), () => ({
    rule: 'left-in-contract',
    source: 'BOI-RPPM-RCM-20-10-20-50',
    label,
    inputs: [moneyFromCase(name, before)],
    parts: [taken],
    rounding: 'difference',
    formula: ['-', 'i0', 'p0'],
  }));
