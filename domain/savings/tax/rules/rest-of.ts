import { minus } from '../../../shared/money.js';
import { amount, type Amount } from '../../../shared/simulation/amount.js';

interface Rest {
  readonly rule: string;
  readonly label: string;
  readonly source: string;
}

/** The last part of an amount, by difference: parts add up to the cent. Source: rounding rule of CGI 1724. */
export const restOf = (whole: Amount, part: Amount, { rule, label, source }: Rest): Amount =>
  amount(minus(whole.cents, part.cents), () => ({
    rule,
    source,
    label,
    parts: [whole, part],
    rounding: 'difference',
    formula: ['-', 'p0', 'p1'],
  }));
