import { healthOptics } from '../../../parameters/health-optics.js';
import type { Amount } from '../../../shared/simulation/amount.js';
import type { Care } from '../case.js';
import type { DatedValues } from '../../../shared/simulation/dated-values.js';
import { totalAtLeast } from './total-at-least.js';
import { totalAtMost } from './total-at-most.js';

/**
 * Class B spectacles: a contract that covers more than the co-payment covers at least and at most what the law names for
 * the kind of lenses. CSS R871-2 3°.
 */
export const totalForSpectacles = (care: Care, total: Amount, basis: Amount, values: DatedValues): Amount => {
  const { least, most } = healthOptics.equipment[care.equipment];
  const coversMore = total.cents > basis.cents;
  const raised = coversMore ? totalAtLeast('Total garanti, minimum légal d’optique', total, least, values) : total;
  return totalAtMost('Total garanti, maximum légal d’optique', raised, most, values);
};
