import { minus } from '../../../shared/money.js';
import { amount, type Amount } from '../../../shared/simulation/amount.js';

/** What reaches the member's account: the gross amount less what is withheld. CGI 125-0 A II, CSS L136-7. */
export const paid = (gross: Amount, ...withheld: readonly Amount[]): Amount =>
  amount(minus(gross.cents, ...withheld.map(({ cents }) => cents)), () => ({
    rule: 'paid',
    source: 'CGI 125-0 A II, CSS L136-7',
    label: 'Versé au bénéficiaire',
    parts: [gross, ...withheld],
    rounding: 'difference',
    formula: ['-', 'p0', 'p1', ...withheld.slice(1).map((_levy, index) => `p${index + 2}`)],
  }));
