import type { Amount } from '../../../shared/simulation/amount.js';
import type { Care } from '../case.js';
import type { DatedValues } from '../../../shared/simulation/dated-values.js';
import { amoAfterHeavyActCharge } from './amo-after-heavy-act-charge.js';
import { amoAtPathwayRate } from './amo-at-pathway-rate.js';
import { amoOutsidePathway } from './amo-outside-pathway.js';
import { isOutsidePathway } from './is-outside-pathway.js';

/** At 100 % the patient owes no share, so there is none that the flat charge could replace. CSS R160-16, L160-14. */
const owesShare = ({ rate }: Care): boolean => !rate.startsWith('1');

/** Compulsory share before participation and franchise. CSS R160-5, L162-5-3, R160-16. */
export const amoGross = (care: Care, base: Amount, values: DatedValues): Amount => {
  if (care.hospital?.heavyAct === true && owesShare(care)) return amoAfterHeavyActCharge(base, values);
  return isOutsidePathway(care) ? amoOutsidePathway(care, base, values) : amoAtPathwayRate(care, base);
};
