import { prorata, ZERO } from '../../../shared/money.js';
import { amount, type Amount } from '../../../shared/simulation/amount.js';
import { moneyFromCase } from '../../../shared/simulation/trace-inputs.js';
import { nothing } from './nothing.js';
import type { PaidIn } from './premiums-not-repaid.js';

interface Share {
  readonly rule: string;
  readonly label: string;
  readonly source: string;
}

/** Share of an amount that falls to a part of the premiums, never first in first out. CGI 125-0 A II; doctrine. */
export const shareOfPart = (whole: Amount, part: PaidIn, premiums: Amount, { rule, label, source }: Share): Amount => {
  if (premiums.cents === ZERO) return nothing(rule, source, label);
  return amount(prorata(whole.cents, part.cents, premiums.cents), () => ({
    rule,
    source,
    label,
    inputs: [moneyFromCase(part.name, part.cents)],
    parts: [whole, premiums],
    rounding: 'half-up-cent',
    formula: ['/', ['*', 'p0', 'i0'], 'p1'],
  }));
};
