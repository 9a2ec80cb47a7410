import { minus } from '../../../shared/money.js';
import { amount, type Amount } from '../../../shared/simulation/amount.js';

/** The franchise cannot exceed what the compulsory scheme still pays. CSS D160-9, last paragraph. */
export const amoLeftForFranchise = (gross: Amount, participation: Amount): Amount =>
  amount(minus(gross.cents, participation.cents), () => ({
    rule: 'amo-left-for-franchise',
    source: 'CSS D160-9',
    label: 'Part de l’Assurance maladie après participation',
    parts: [gross, participation],
    rounding: 'difference',
    formula: ['-', 'p0', 'p1'],
  }));
