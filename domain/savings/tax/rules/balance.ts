import { minus } from '../../../shared/money.js';
import { amount, type Amount } from '../../../shared/simulation/amount.js';

/** What the tax office will ask for, or refund where it is negative: final tax less what was withheld of it. CGI 125-0 A II. */
export const balance = (finalTax: Amount, flatLevy: Amount, advanceLevy: Amount): Amount =>
  amount(minus(finalTax.cents, flatLevy.cents, advanceLevy.cents), () => ({
    rule: 'balance',
    source: 'CGI 125-0 A II',
    label: 'Solde d’impôt à venir',
    parts: [finalTax, flatLevy, advanceLevy],
    rounding: 'difference',
    formula: ['-', 'p0', 'p1', 'p2'],
  }));
