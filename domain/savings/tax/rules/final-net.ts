import { minus } from '../../../shared/money.js';
import { amount, type Amount } from '../../../shared/simulation/amount.js';

/** What is left of a PER's exit once social levies and all income tax are paid. CGI 158-5 b quinquies, CSS L136-7. */
export const finalNet = (gross: Amount, socialLevies: Amount, taxOnGain: Amount, taxOnCapital: Amount): Amount =>
  amount(minus(gross.cents, socialLevies.cents, taxOnGain.cents, taxOnCapital.cents), () => ({
    rule: 'final-net',
    source: 'CGI 158-5 b quinquies, CSS L136-7',
    label: 'Net après tous les impôts',
    parts: [gross, socialLevies, taxOnGain, taxOnCapital],
    rounding: 'difference',
    formula: ['-', 'p0', 'p1', 'p2', 'p3'],
  }));
