import { Decimal } from 'decimal.js';
import { savingsLevies } from '../../../parameters/savings-levies.js';
import { roundHalfUp, ZERO } from '../../../shared/money.js';
import { amount, type Amount } from '../../../shared/simulation/amount.js';
import type { DatedValues } from '../../../shared/simulation/dated-values.js';
import { fromParameter, moneyFromCase } from '../../../shared/simulation/trace-inputs.js';
import { nothing } from './nothing.js';
import type { LeviesAlreadyPaid } from './products-not-levied.js';
import type { ShareTaken } from './social-levy-base.js';

const RULE = {
  rule: 'refund-to-contract',
  source: 'CSS L136-7 III bis',
  label: 'Prélèvements sociaux restitués au contrat',
  rounding: 'half-up-cent',
} as const;

/** Levies that the euro fund paid on products since lost go back to the contract, rounded once. CSS L136-7 III bis. */
export const refundToContract = (
  { levies }: LeviesAlreadyPaid,
  products: Amount,
  { byProrata, premiums, gross, value }: ShareTaken,
  values: DatedValues,
): Amount => {
  if (products.cents >= ZERO) return nothing(RULE.rule, RULE.source, RULE.label);
  const rate = values.read(savingsLevies.socialRate);
  const most = Decimal.min(levies, new Decimal(rate.value).times(Math.abs(products.cents)));
  const [taken, whole] = premiums.cents === ZERO ? [gross.cents, value] : [byProrata.cents, premiums.cents];
  const ofValue = premiums.cents === ZERO;
  return amount(roundHalfUp(most.times(taken).dividedBy(whole)), () => ({
    ...RULE,
    inputs: [
      moneyFromCase('contract.socialLeviesAlreadyPaid.levies', levies),
      fromParameter(rate),
      ...(ofValue ? [moneyFromCase('contract.value', value)] : []),
    ],
    parts: ofValue ? [products, gross] : [products, byProrata, premiums],
    formula: ['/', ['*', ['min', 'i0', ['*', 'i1', ['-', '0', 'p0']]], 'p1'], ofValue ? 'i2' : 'p2'],
  }));
};
