import { ZERO } from '../../../shared/money.js';
import { amount, type Amount } from '../../../shared/simulation/amount.js';
import type { Care } from '../case.js';
import type { DatedValues } from '../../../shared/simulation/dated-values.js';
import { amcOfFullRefund } from './amc-of-full-refund.js';
import { amcOfGuarantee } from './amc-of-guarantee.js';
import { amcOutsidePathway } from './amc-outside-pathway.js';
import { guaranteedTotal } from './guaranteed-total.js';
import { isOutsidePathway } from './is-outside-pathway.js';
import { refundsInFull } from './refunds-in-full.js';
import { totalWithFrameLimit } from './total-with-frame-limit.js';
import { totalWithinLaw } from './total-within-law.js';

const noCover = (): Amount =>
  amount(ZERO, () => ({ rule: 'amc-none', source: 'contrat', label: 'Part complémentaire', formula: '0.00' }));

/** What the contract pays on the price of the care, daily hospital charge apart. CSS L871-1; the contract. */
export const amcOnCare = (care: Care, base: Amount, gross: Amount, values: DatedValues): Amount => {
  const { guarantee, responsible } = care;
  if (guarantee.kind === 'none') return noCover();
  if (refundsInFull(care)) return amcOfFullRefund(care, gross, values);
  if (responsible && isOutsidePathway(care)) return amcOutsidePathway(care, base);
  const promised = guaranteedTotal(care, guarantee, base, gross);
  const allowed = responsible ? totalWithinLaw(care, promised, base, values) : promised;
  return amcOfGuarantee(care, totalWithFrameLimit(care, allowed, values), gross);
};
