import { larger, minus, smaller, ZERO } from '../../../shared/money.js';
import { amount, type Amount } from '../../../shared/simulation/amount.js';
import type { Care } from '../case.js';
import { moneyFromCase } from '../../../shared/simulation/trace-inputs.js';

/** The promise, up to the price, less the compulsory share; participation and franchise are never in it. CSS L160-13. */
export const amcOfGuarantee = ({ price }: Care, total: Amount, gross: Amount): Amount =>
  amount(larger(ZERO, minus(smaller(total.cents, price), gross.cents)), () => ({
    rule: 'amc-of-guarantee',
    source: 'contrat, CSS L871-1',
    label: 'Part complémentaire sur les soins',
    inputs: [moneyFromCase('price', price)],
    parts: [total, gross],
    formula: ['max', '0.00', ['-', ['min', 'p0', 'i0'], 'p1']],
  }));
