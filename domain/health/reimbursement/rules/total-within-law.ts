import type { Amount } from '../../../shared/simulation/amount.js';
import type { Care } from '../case.js';
import type { DatedValues } from '../../../shared/simulation/dated-values.js';
import { totalForHearingAids } from './total-for-hearing-aids.js';
import { totalForSpectacles } from './total-for-spectacles.js';
import { totalWithCoPayment } from './total-with-co-payment.js';
import { totalWithoutOptam } from './total-without-optam.js';

/**
 * The promise of a responsible contract, raised and lowered to what the law wants of it. The ceilings come last: they
 * include the co-payment. CSS L871-1, R871-2.
 */
export const totalWithinLaw = (care: Care, promised: Amount, basis: Amount, values: DatedValues): Amount => {
  const total = totalWithCoPayment(care, promised, basis, values);
  if (care.act === 'doctor' && !care.optam) return totalWithoutOptam(care, total, values);
  if (care.act === 'optics') return totalForSpectacles(care, total, basis, values);
  return care.act === 'hearing' ? totalForHearingAids(care, total, values) : total;
};
