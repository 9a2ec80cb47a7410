import { minus } from '../../../shared/money.js';
import { amount, type Amount } from '../../../shared/simulation/amount.js';

/** What the compulsory scheme pays: its share less participation and franchise. CSS L160-13. */
export const amo = (gross: Amount, participation: Amount, franchise: Amount): Amount =>
  amount(minus(gross.cents, participation.cents, franchise.cents), () => ({
    rule: 'amo',
    source: 'CSS L160-13',
    label: 'Versé par l’Assurance maladie',
    parts: [gross, participation, franchise],
    rounding: 'difference',
    formula: ['-', 'p0', 'p1', 'p2'],
  }));
