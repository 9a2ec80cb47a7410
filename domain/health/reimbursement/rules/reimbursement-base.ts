import { smaller } from '../../../shared/money.js';
import { amount, type Amount } from '../../../shared/simulation/amount.js';
import type { Care } from '../case.js';
import { moneyFromCase } from '../../../shared/simulation/trace-inputs.js';

/** The compulsory scheme reimburses on its tariff, or on the price where that is lower. CSS L160-8, R160-5. */
export const reimbursementBase = ({ price, base }: Care): Amount =>
  amount(smaller(price, base), () => ({
    rule: 'reimbursement-base',
    source: 'CSS L160-8',
    label: 'Base de remboursement',
    inputs: [moneyFromCase('price', price), moneyFromCase('base', base)],
    formula: ['min', 'i0', 'i1'],
  }));
