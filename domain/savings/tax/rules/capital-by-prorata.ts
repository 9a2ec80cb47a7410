import { prorata, type Cents } from '../../../shared/money.js';
import { amount, type Amount } from '../../../shared/simulation/amount.js';
import { moneyFromCase } from '../../../shared/simulation/trace-inputs.js';

/** Share of the premiums in a withdrawal: premiums × amount ÷ value, before any rule of loss. BOI-RPPM-RCM-20-10-20-50. */
export const capitalByProrata = (premiums: Amount, gross: Amount, value: Cents): Amount =>
  amount(prorata(premiums.cents, gross.cents, value), () => ({
    rule: 'capital-by-prorata',
    source: 'BOI-RPPM-RCM-20-10-20-50',
    label: 'Part de capital',
    inputs: [moneyFromCase('contract.value', value)],
    parts: [premiums, gross],
    rounding: 'half-up-cent',
    formula: ['/', ['*', 'p0', 'p1'], 'i0'],
  }));
