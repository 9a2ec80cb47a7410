import { savingsLimits } from '../../../parameters/savings-limits.js';
import { larger, minus, plus, prorata, ZERO, type Cents } from '../../../shared/money.js';
import { amount, type Amount } from '../../../shared/simulation/amount.js';
import type { DatedValues } from '../../../shared/simulation/dated-values.js';
import { parameterInCents } from '../../../shared/simulation/parameter-in-cents.js';
import { fromParameter, moneyFromCase } from '../../../shared/simulation/trace-inputs.js';
import type { TraceInput } from '../../../shared/trace.js';
import type { LifeInsuranceWithdrawal } from '../case.js';
import type { AgeOfContract } from './age-of-contract.js';

const RULE = {
  rule: 'gain-at-reduced-rate',
  source: 'CGI 200 A 1-B-2°',
  label: 'Gain sur versements récents au taux réduit',
} as const;

interface Premiums {
  readonly old: Cents;
  readonly new: Cents;
  readonly told: () => readonly TraceInput[];
}

const ofThePerson = ({ contract, household: { allContractsPremiums: all } }: LifeInsuranceWithdrawal): Premiums => {
  const [before, after] = all ? [all.old, all.new] : [contract.oldPremiums, contract.newPremiums];
  const names = all
    ? ['household.allContractsPremiums.old', 'household.allContractsPremiums.new']
    : ['contract.oldPremiums', 'contract.newPremiums'];
  return { old: before, new: after, told: () => [moneyFromCase(names[0]!, before), moneyFromCase(names[1]!, after)] };
};

/**
 * New gain of a mature contract taxed at 7.5 %: all of it up to €150,000 of premiums over all contracts of the person, else
 * the share of the new premiums within what the old ones leave of them. CGI 200 A 1-B-2°.
 */
export const gainAtReducedRate = (
  withdrawal: LifeInsuranceWithdrawal,
  onNew: Amount,
  { mature, decidedBy }: AgeOfContract,
  values: DatedValues,
): Amount => {
  if (!mature) return amount(ZERO, () => ({ ...RULE, inputs: decidedBy(), formula: '0.00' }));
  const premiums = ofThePerson(withdrawal);
  const limit = values.read(savingsLimits.reducedRatePremiums);
  const most = parameterInCents(limit);
  const inputs = () => [fromParameter(limit), ...premiums.told(), ...decidedBy()];
  if (plus(premiums.old, premiums.new) <= most)
    return amount(onNew.cents, () => ({ ...RULE, inputs: inputs(), parts: [onNew], formula: 'p0' }));
  if (premiums.new === ZERO)
    return amount(ZERO, () => ({ ...RULE, inputs: inputs(), parts: [onNew], formula: '0.00' }));
  return amount(prorata(onNew.cents, larger(ZERO, minus(most, premiums.old)), premiums.new), () => ({
    ...RULE,
    inputs: inputs(),
    parts: [onNew],
    rounding: 'half-up-cent',
    formula: ['/', ['*', 'p0', ['max', '0.00', ['-', 'i0', 'i1']]], 'i2'],
  }));
};
