import type { Cents } from '../../shared/money.js';
import type { Amount } from '../../shared/simulation/amount.js';
import type { DatedValues } from '../../shared/simulation/dated-values.js';
import type { LifeInsuranceWithdrawal } from './case.js';
import { advanceLevy } from './rules/advance-levy.js';
import type { AgeOfContract } from './rules/age-of-contract.js';
import { capitalByProrata } from './rules/capital-by-prorata.js';
import { capitalRepaid } from './rules/capital-repaid.js';
import { flatLevy } from './rules/flat-levy.js';
import { gainOnNewPremiums } from './rules/gain-on-new-premiums.js';
import { paid } from './rules/paid.js';
import { premiumsNotRepaid } from './rules/premiums-not-repaid.js';
import { restOf } from './rules/rest-of.js';
import { socialLevies, type SocialLevies } from './rules/social-levies.js';
import { taxableGain } from './rules/taxable-gain.js';
import { taxableOldGain } from './rules/taxable-old-gain.js';

/** What happens on the day of payment, for one gross amount. */
export interface Payment extends SocialLevies {
  readonly gross: Amount;
  readonly premiums: Amount;
  readonly capital: Amount;
  readonly gain: Amount;
  readonly gainOnNewPremiums: Amount;
  readonly gainOnOldPremiums: Amount;
  /** of the gain on old premiums, what bears income tax */
  readonly taxableOldGain: Amount;
  readonly flatLevy: Amount;
  readonly advanceLevy: Amount;
  readonly paid: Amount;
}

const OLD_GAIN = { rule: 'gain-on-old-premiums', source: 'CGI 125-0 A II-1', label: 'Gain sur les versements anciens' };

const premiumsOf = ({ contract }: LifeInsuranceWithdrawal): Amount =>
  premiumsNotRepaid(
    { name: 'contract.oldPremiums', cents: contract.oldPremiums },
    { name: 'contract.newPremiums', cents: contract.newPremiums },
  );

/** Payments of one withdrawal, for any gross amount. */
export const payments = (withdrawal: LifeInsuranceWithdrawal, age: AgeOfContract, values: DatedValues) => {
  const premiums = premiumsOf(withdrawal);
  const value: Cents = withdrawal.contract.value;
  return (gross: Amount): Payment => {
    const byProrata = capitalByProrata(premiums, gross, value);
    const gain = taxableGain(gross, byProrata);
    const onNew = gainOnNewPremiums(withdrawal, gain, premiums);
    const onOld = restOf(gain, onNew, OLD_GAIN);
    const oldTaxed = taxableOldGain(withdrawal, onOld);
    const flat = flatLevy(withdrawal, oldTaxed, age, values);
    const advance = advanceLevy(withdrawal, onNew, age, values);
    const social = socialLevies(withdrawal, gain, { byProrata, premiums, gross, value }, values);
    return {
      gross,
      premiums,
      capital: capitalRepaid(byProrata, gross, withdrawal.options.lossRule),
      gain,
      gainOnNewPremiums: onNew,
      gainOnOldPremiums: onOld,
      taxableOldGain: oldTaxed,
      flatLevy: flat,
      advanceLevy: advance,
      ...social,
      paid: paid(gross, flat, advance, social.socialLevies),
    };
  };
};
