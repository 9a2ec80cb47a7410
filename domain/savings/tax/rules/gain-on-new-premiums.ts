import { savingsDates } from '../../../parameters/savings-dates.js';
import { ZERO } from '../../../shared/money.js';
import type { Amount } from '../../../shared/simulation/amount.js';
import type { LifeInsuranceWithdrawal } from '../case.js';
import { nothing } from './nothing.js';
import { shareOfPart } from './share-of-part.js';

const RULE = {
  rule: 'gain-on-new-premiums',
  source: 'CGI 125-0 A II-2',
  label: 'Gain sur les versements depuis le 27/09/2017',
};

/** Gain on premiums from 27/09/2017, by prorata; without premiums left, the opening decides. CGI 125-0 A II-2. */
export const gainOnNewPremiums = ({ contract }: LifeInsuranceWithdrawal, gain: Amount, premiums: Amount): Amount => {
  if (premiums.cents !== ZERO)
    return shareOfPart(gain, { name: 'contract.newPremiums', cents: contract.newPremiums }, premiums, RULE);
  return contract.openedOn < savingsDates.newPremiumsFrom ? nothing(RULE.rule, RULE.source, RULE.label) : gain;
};
