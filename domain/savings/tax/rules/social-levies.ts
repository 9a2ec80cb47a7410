import { savingsLevies } from '../../../parameters/savings-levies.js';
import type { Amount } from '../../../shared/simulation/amount.js';
import type { DatedValues } from '../../../shared/simulation/dated-values.js';
import type { LifeInsuranceWithdrawal } from '../case.js';
import { levyAtRate } from './levy-at-rate.js';
import { nothing } from './nothing.js';
import { productsNotLevied } from './products-not-levied.js';
import { refundToContract } from './refund-to-contract.js';
import { socialLevyBase, type ShareTaken } from './social-levy-base.js';

export interface SocialLevies {
  readonly socialLevies: Amount;
  readonly socialLeviesRefundedToContract: Amount;
}

const RULE = { rule: 'social-levies', source: 'CSS L136-7, L136-8', label: 'Prélèvements sociaux' };
const REFUND = 'Prélèvements sociaux restitués au contrat';

/** Levies of a withdrawal, on the gain or, where the euro fund has paid some, on the products not levied yet. CSS L136-7. */
export const socialLevies = (
  withdrawal: LifeInsuranceWithdrawal,
  gain: Amount,
  taken: ShareTaken,
  values: DatedValues,
): SocialLevies => {
  const rate = values.read(savingsLevies.socialRate);
  const already = withdrawal.contract.socialLeviesAlreadyPaid;
  if (already === undefined) {
    const refund = nothing('refund-to-contract', 'CSS L136-7 III bis', REFUND);
    return { socialLevies: levyAtRate(gain, rate, RULE), socialLeviesRefundedToContract: refund };
  }
  const products = productsNotLevied(withdrawal, already, taken.premiums);
  return {
    socialLevies: levyAtRate(socialLevyBase(products, taken), rate, RULE),
    socialLeviesRefundedToContract: refundToContract(already, products, taken, values),
  };
};
