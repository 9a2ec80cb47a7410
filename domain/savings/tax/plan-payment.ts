import { savingsLevies } from '../../parameters/savings-levies.js';
import type { Amount } from '../../shared/simulation/amount.js';
import type { DatedValues } from '../../shared/simulation/dated-values.js';
import type { PlanWithdrawal } from './case.js';
import { capitalByProrata } from './rules/capital-by-prorata.js';
import { capitalRepaid } from './rules/capital-repaid.js';
import { levyAtRate } from './rules/levy-at-rate.js';
import { paid } from './rules/paid.js';
import { planAdvanceLevy } from './rules/plan-advance-levy.js';
import { premiumsNotRepaid } from './rules/premiums-not-repaid.js';
import { restOf } from './rules/rest-of.js';
import { shareOfPart } from './rules/share-of-part.js';
import { taxableGain } from './rules/taxable-gain.js';

/** What happens on the day of payment of a PER, for one gross amount. */
export interface PlanPayment {
  readonly gross: Amount;
  readonly capital: Amount;
  readonly gain: Amount;
  readonly capitalDeducted: Amount;
  readonly capitalOther: Amount;
  readonly advanceLevy: Amount;
  readonly socialLevies: Amount;
  readonly paid: Amount;
}

const SOURCE = 'CGI 158-5 b quinquies';
const DEDUCTED = { rule: 'capital-deducted', source: SOURCE, label: 'Capital des versements déduits' };
const OTHER = { rule: 'capital-other', source: SOURCE, label: 'Capital des versements non déduits' };
const SOCIAL = { rule: 'social-levies', source: 'CSS L136-7, L136-8', label: 'Prélèvements sociaux' };

/** Payments of one exit from a PER, for any gross amount; a plan in loss has no gain. */
export const planPayments = (withdrawal: PlanWithdrawal, values: DatedValues) => {
  const { value, deductedContributions, otherContributions } = withdrawal.contract;
  const deducted = { name: 'contract.deductedContributions', cents: deductedContributions };
  const premiums = premiumsNotRepaid(deducted, { name: 'contract.otherContributions', cents: otherContributions });
  return (gross: Amount): PlanPayment => {
    const byProrata = capitalByProrata(premiums, gross, value);
    const capital = capitalRepaid(byProrata, gross, 'tolerance');
    const gain = taxableGain(gross, byProrata);
    const capitalDeducted = shareOfPart(capital, deducted, premiums, DEDUCTED);
    const advanceLevy = planAdvanceLevy(withdrawal, gain, values);
    const socialLevies = levyAtRate(gain, values.read(savingsLevies.socialRateOfPlan), SOCIAL);
    return {
      gross,
      capital,
      gain,
      capitalDeducted,
      capitalOther: restOf(capital, capitalDeducted, OTHER),
      advanceLevy,
      socialLevies,
      paid: paid(gross, advanceLevy, socialLevies),
    };
  };
};
