import { ZERO } from '../../shared/money.js';
import type { BadCase } from '../../shared/simulation/case-error.js';
import type { DatedValues } from '../../shared/simulation/dated-values.js';
import type { Answer, NamedAmounts } from './answer.js';
import { caseError } from './case-error.js';
import type { LifeInsuranceWithdrawal } from './case.js';
import { taxAmounts } from './life-insurance-amounts.js';
import { payments, type Payment } from './payment.js';
import { paymentAsked } from './payment-asked.js';
import { ageOfContract } from './rules/age-of-contract.js';
import { leftInContract } from './rules/left-in-contract.js';
import { restOf } from './rules/rest-of.js';
import { shareOfPart } from './rules/share-of-part.js';
import { warningsOf } from './warnings.js';

const SHARE = { source: 'CGI 125-0 A II' };
const NEW = { ...SHARE, rule: 'capital-of-new-premiums', label: 'Capital des versements depuis le 27/09/2017' };
const OLD = { ...SHARE, rule: 'capital-of-old-premiums', label: 'Capital des versements anciens' };

const after = ({ contract }: LifeInsuranceWithdrawal, { gross, capital, premiums }: Payment) => {
  if (gross.cents === contract.value) return {};
  const ofNew = shareOfPart(capital, { name: 'contract.newPremiums', cents: contract.newPremiums }, premiums, NEW);
  const ofOld = restOf(capital, ofNew, OLD);
  return {
    value: leftInContract('contract.value', contract.value, gross, 'Valeur du contrat après le rachat'),
    oldPremiums: leftInContract('contract.oldPremiums', contract.oldPremiums, ofOld, 'Versements anciens restants'),
    newPremiums: leftInContract('contract.newPremiums', contract.newPremiums, ofNew, 'Versements récents restants'),
  };
};

type Tax = ReturnType<typeof taxAmounts>;

const amounts = (withdrawal: LifeInsuranceWithdrawal, payment: Payment, tax: Tax): NamedAmounts => ({
  ...(withdrawal.netWanted === undefined ? {} : { amount: payment.gross }),
  capital: payment.capital,
  gain: payment.gain,
  gainOnOldPremiums: payment.gainOnOldPremiums,
  gainOnNewPremiums: payment.gainOnNewPremiums,
  gainAtReducedRate: tax.gainAtReducedRate,
  gainAtFullRate: tax.gainAtFullRate,
  ...(tax.allowance === undefined ? {} : { allowance: tax.allowance }),
  withheld: { flatLevy: payment.flatLevy, advanceLevy: payment.advanceLevy, socialLevies: payment.socialLevies },
  socialLeviesRefundedToContract: payment.socialLeviesRefundedToContract,
  paid: payment.paid,
  finalIncomeTax: tax.finalIncomeTax,
  balance: tax.balance,
  after: after(withdrawal, payment),
});

/** An assurance vie withdrawal: its amounts in the form and order of the answer. */
export const simulateLifeInsurance = (withdrawal: LifeInsuranceWithdrawal, values: DatedValues): Answer | BadCase => {
  const { household, options } = withdrawal;
  const age = ageOfContract(withdrawal, values);
  const payment = paymentAsked(withdrawal, payments(withdrawal, age, values));
  if (payment === undefined) return { errors: [caseError('/netWanted', 'tax.net-above-value')] };
  const atScale = payment.taxableOldGain.cents > ZERO && !options.flatLevyOnOldGains;
  const shortcut = atScale && household.otherTaxableIncome === undefined;
  if (shortcut && household.marginalRate === undefined)
    return { errors: [caseError('/household/marginalRate', 'tax.rate-needed')] };
  return {
    amounts: amounts(withdrawal, payment, taxAmounts(withdrawal, payment, age, values)),
    warnings: warningsOf(withdrawal, payment.gain.cents, shortcut),
  };
};
