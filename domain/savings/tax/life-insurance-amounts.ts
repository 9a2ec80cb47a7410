import { ZERO } from '../../shared/money.js';
import type { Amount } from '../../shared/simulation/amount.js';
import type { DatedValues } from '../../shared/simulation/dated-values.js';
import type { LifeInsuranceWithdrawal } from './case.js';
import type { Payment } from './payment.js';
import type { AgeOfContract } from './rules/age-of-contract.js';
import type { Allowances } from './rules/allowances.js';
import { balance } from './rules/balance.js';
import { finalIncomeTax } from './rules/final-income-tax.js';
import { gainAtReducedRate } from './rules/gain-at-reduced-rate.js';
import type { GainsByBox } from './rules/gains-of-year.js';
import { nothing } from './rules/nothing.js';
import { restOf } from './rules/rest-of.js';

const FULL = { rule: 'gain-at-full-rate', source: 'CGI 200 A 1-B', label: 'Gain sur versements récents au taux plein' };
const none = (label: string): Amount => nothing('allowance', 'CGI 125-0 A I-1°', label);
const some = (gain: Amount): Amount | undefined => (gain.cents === ZERO ? undefined : gain);

/** In which return boxes the gains of this withdrawal go. */
const ownGains = (
  { taxableOldGain, gainOnNewPremiums }: Payment,
  reduced: Amount,
  full: Amount,
  { mature, flat }: { readonly mature: boolean; readonly flat: boolean },
): GainsByBox => {
  const old = some(taxableOldGain);
  if (!mature) return { youngOld: flat ? undefined : old, youngNew: some(gainOnNewPremiums) };
  return { [flat ? 'oldFlatLevy' : 'old']: old, newAtReducedRate: some(reduced), newAtFullRate: some(full) };
};

const shownAllowances = (relief: Allowances) => ({
  onOldGains: relief.old ?? relief.oldFlatLevy ?? none('Abattement sur les gains anciens'),
  atReducedRate: relief.newAtReducedRate ?? none('Abattement sur les gains récents au taux réduit'),
  atFullRate: relief.newAtFullRate ?? none('Abattement sur les gains récents au taux plein'),
});

/** What is taxed of a payment, and how much, this year and the next. */
export const taxAmounts = (
  withdrawal: LifeInsuranceWithdrawal,
  payment: Payment,
  age: AgeOfContract,
  values: DatedValues,
) => {
  const { household, options } = withdrawal;
  const reduced = gainAtReducedRate(withdrawal, payment.gainOnNewPremiums, age, values);
  const full = restOf(payment.gainOnNewPremiums, reduced, FULL);
  const own = ownGains(payment, reduced, full, { mature: age.mature, flat: options.flatLevyOnOldGains });
  const { tax, relief } = finalIncomeTax(withdrawal, own, payment.flatLevy, values);
  return {
    gainAtReducedRate: reduced,
    gainAtFullRate: full,
    allowance: household.gainsThisYear === undefined ? shownAllowances(relief) : undefined,
    finalIncomeTax: tax,
    balance: balance(tax, payment.flatLevy, payment.advanceLevy),
  };
};
