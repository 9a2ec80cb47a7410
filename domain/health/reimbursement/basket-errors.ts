import { caseError } from './case-error.js';
import type { Care } from './case.js';
import type { DatedValues } from '../../shared/simulation/dated-values.js';
import type { CaseError } from '../../shared/simulation/case-error.js';
import { fullRefundPriceLimit } from './rules/full-refund-price-limit.js';
import { refundsInFull } from './rules/refunds-in-full.js';

/** Above its price limit an item is not of the basket "100 % Santé", whatever the case says. */
export const basketErrors = (care: Care, values: DatedValues): readonly CaseError[] => {
  if (!refundsInFull(care)) return [];
  const limit = fullRefundPriceLimit(care, values);
  if (limit === undefined || care.price <= limit.cents) return [];
  return [caseError('/price', 'reimbursement.price-above-basket')];
};
