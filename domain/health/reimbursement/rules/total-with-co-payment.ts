import { Decimal } from 'decimal.js';
import { healthResponsibleContract } from '../../../parameters/health-responsible-contract.js';
import { larger } from '../../../shared/money.js';
import { amount, type Amount } from '../../../shared/simulation/amount.js';
import type { Care } from '../case.js';
import type { DatedValues } from '../../../shared/simulation/dated-values.js';
import { fromCase, fromParameter } from '../../../shared/simulation/trace-inputs.js';

const RULE = { rule: 'total-with-co-payment', source: 'CSS R871-2 1°' };

const raised = (total: Amount, basis: Amount): Amount =>
  amount(larger(total.cents, basis.cents), () => ({
    ...RULE,
    label: 'Total garanti, ticket modérateur compris',
    parts: [total, basis],
    formula: ['max', 'p0', 'p1'],
  }));

const ofDrug = ({ rate }: Care, total: Amount, basis: Amount, values: DatedValues): Amount => {
  const leftOut = values.read(healthResponsibleContract.drugRateLeftOut);
  const inputs = () => [fromCase('rate', rate), fromParameter(leftOut)];
  if (new Decimal(rate).greaterThan(leftOut.value)) {
    const whole = raised(total, basis);
    return amount(whole.cents, () => ({ ...whole.reasoning(), inputs: inputs() }));
  }
  const label = 'Total garanti, ticket modérateur non obligatoire à ce taux';
  return amount(total.cents, () => ({ ...RULE, label, inputs: inputs(), parts: [total], formula: 'p0' }));
};

/**
 * A responsible contract covers the co-payment in full: a promise below the base is raised to it. Drugs at 30 and 15 %
 * are left out. CSS R871-2 1°.
 */
export const totalWithCoPayment = (care: Care, total: Amount, basis: Amount, values: DatedValues): Amount =>
  care.act === 'drug' ? ofDrug(care, total, basis, values) : raised(total, basis);
