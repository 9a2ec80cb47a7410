import { minus } from '../../../shared/money.js';
import { amount, type Amount } from '../../../shared/simulation/amount.js';
import type { Care } from '../case.js';
import { amoAtPathwayRate } from './amo-at-pathway-rate.js';

/**
 * Out of the pathway a responsible contract pays the co-payment that would be due in it: no less (R871-2 1°), and no more,
 * for it may cover neither the penalty nor the fee excess allowed there. CSS L871-1, R871-1.
 */
export const amcOutsidePathway = (care: Care, base: Amount): Amount => {
  const inPathway = amoAtPathwayRate(care, base);
  return amount(minus(base.cents, inPathway.cents), () => ({
    rule: 'amc-outside-pathway',
    source: 'CSS L871-1, R871-1',
    label: 'Part complémentaire, limitée au ticket modérateur du parcours de soins',
    parts: [base, inPathway],
    rounding: 'difference',
    formula: ['-', 'p0', 'p1'],
  }));
};
