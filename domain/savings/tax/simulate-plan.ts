import type { BadCase } from '../../shared/simulation/case-error.js';
import type { Amount } from '../../shared/simulation/amount.js';
import type { DatedValues } from '../../shared/simulation/dated-values.js';
import type { Answer } from './answer.js';
import { caseError } from './case-error.js';
import type { PlanWithdrawal } from './case.js';
import { paymentAsked } from './payment-asked.js';
import { planPayments, type PlanPayment } from './plan-payment.js';
import { finalNet } from './rules/final-net.js';
import { leftInContract } from './rules/left-in-contract.js';
import { taxOnPlanCapital } from './rules/tax-on-plan-capital.js';
import { taxOnPlanGain } from './rules/tax-on-plan-gain.js';
import { warningsOf } from './warnings.js';

const DEDUCTED = 'contract.deductedContributions';
const OTHER = 'contract.otherContributions';

const after = ({ contract }: PlanWithdrawal, { gross, capitalDeducted, capitalOther }: PlanPayment) => {
  if (gross.cents === contract.value) return {};
  const left = (name: string, label: string, taken: Amount, before: Amount['cents']) =>
    leftInContract(name, before, taken, label);
  return {
    value: left('contract.value', 'Valeur du plan après la sortie', gross, contract.value),
    deductedContributions: left(
      DEDUCTED,
      'Versements déduits restants',
      capitalDeducted,
      contract.deductedContributions,
    ),
    otherContributions: left(OTHER, 'Versements non déduits restants', capitalOther, contract.otherContributions),
  };
};

/** A capital exit from a PER: its amounts in the form and order of the answer. */
export const simulatePlan = (withdrawal: PlanWithdrawal, values: DatedValues): Answer | BadCase => {
  const { household, reason, netWanted } = withdrawal;
  const payment = paymentAsked(withdrawal, planPayments(withdrawal, values));
  if (payment === undefined) return { errors: [caseError('/netWanted', 'tax.net-above-value')] };
  const taxed = reason !== 'accident' && payment.capitalDeducted.cents > 0;
  const shortcut = taxed && household.otherTaxableIncome === undefined;
  if (shortcut && household.marginalRate === undefined)
    return { errors: [caseError('/household/marginalRate', 'tax.rate-needed')] };
  const onCapital = taxOnPlanCapital(withdrawal, payment.capitalDeducted, values);
  const onGain = taxOnPlanGain(withdrawal, payment, onCapital, values);
  return {
    amounts: {
      ...(netWanted === undefined ? {} : { amount: payment.gross }),
      capital: payment.capital,
      gain: payment.gain,
      capitalDeducted: payment.capitalDeducted,
      capitalOther: payment.capitalOther,
      withheld: { advanceLevy: payment.advanceLevy, socialLevies: payment.socialLevies },
      paid: payment.paid,
      taxOnCapitalNextYear: onCapital,
      finalNet: finalNet(payment.gross, payment.socialLevies, onGain, onCapital),
      after: after(withdrawal, payment),
    },
    warnings: warningsOf(withdrawal, payment.gain.cents + payment.capitalDeducted.cents, shortcut),
  };
};
