import { larger, minus, smaller, ZERO } from '../../../shared/money.js';
import { amount, type Amount } from '../../../shared/simulation/amount.js';
import type { Care } from '../case.js';
import type { DatedValues } from '../../../shared/simulation/dated-values.js';
import { moneyFromCase } from '../../../shared/simulation/trace-inputs.js';
import { frameLimit } from './frame-limit.js';

/** What a frame costs above its limit is not paid, whatever is left for the lenses; where its price is known. CSS R871-2 3°. */
export const totalWithFrameLimit = (care: Care, total: Amount, values: DatedValues): Amount => {
  const { price, framePrice } = care;
  const limit = framePrice === undefined ? undefined : frameLimit(care, values);
  if (framePrice === undefined || limit === undefined) return total;
  const above = larger(ZERO, minus(framePrice, limit.cents));
  return amount(smaller(total.cents, minus(price, above)), () => ({
    rule: 'total-with-frame-limit',
    source: 'CSS R871-2 3°, contrat',
    label: 'Total garanti, monture limitée',
    inputs: [moneyFromCase('price', price), moneyFromCase('framePrice', framePrice)],
    parts: [total, limit],
    formula: ['min', 'p0', ['-', 'i0', ['max', '0.00', ['-', 'i1', 'p1']]]],
  }));
};
