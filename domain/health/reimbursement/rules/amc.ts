import { plus } from '../../../shared/money.js';
import { amount, type Amount } from '../../../shared/simulation/amount.js';
import type { Care } from '../case.js';

/** A responsible contract pays the daily charge of a stay in full and without limit; another contract does not. R871-2 6°. */
const coversDailyCharge = ({ hospital, responsible, guarantee }: Care): boolean =>
  hospital !== undefined && responsible && guarantee.kind !== 'none';

/** What the complementary contract pays in all. CSS R871-2 6°. */
export const amc = (care: Care, onCare: Amount, dailyCharge: Amount): Amount => {
  if (!coversDailyCharge(care)) return onCare;
  return amount(plus(onCare.cents, dailyCharge.cents), () => ({
    rule: 'amc',
    source: 'CSS R871-2 6°',
    label: 'Versé par la complémentaire',
    parts: [onCare, dailyCharge],
    formula: ['+', 'p0', 'p1'],
  }));
};
