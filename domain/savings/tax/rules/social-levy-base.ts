import { prorata, ZERO, type Cents } from '../../../shared/money.js';
import { amount, type Amount } from '../../../shared/simulation/amount.js';
import { moneyFromCase } from '../../../shared/simulation/trace-inputs.js';
import { nothing } from './nothing.js';

/** How much of the contract a withdrawal takes. */
export interface ShareTaken {
  readonly byProrata: Amount;
  readonly premiums: Amount;
  readonly gross: Amount;
  readonly value: Cents;
}

const RULE = {
  rule: 'social-levy-base',
  source: 'CSS L136-7 II-3°',
  label: 'Base des prélèvements sociaux',
  rounding: 'half-up-cent',
} as const;

/** Base of the levies on a contract that has borne some: its products × premiums repaid ÷ premiums. CSS L136-7 II-3°. */
export const socialLevyBase = (products: Amount, { byProrata, premiums, gross, value }: ShareTaken): Amount => {
  if (products.cents <= ZERO) return nothing(RULE.rule, RULE.source, RULE.label);
  if (premiums.cents === ZERO)
    return amount(prorata(products.cents, gross.cents, value), () => ({
      ...RULE,
      inputs: [moneyFromCase('contract.value', value)],
      parts: [products, gross],
      formula: ['/', ['*', 'p0', 'p1'], 'i0'],
    }));
  return amount(prorata(products.cents, byProrata.cents, premiums.cents), () => ({
    ...RULE,
    parts: [products, byProrata, premiums],
    formula: ['/', ['*', 'p0', 'p1'], 'p2'],
  }));
};
