import { plus, type Cents } from '../../../shared/money.js';
import { amount, type Amount } from '../../../shared/simulation/amount.js';
import { moneyFromCase } from '../../../shared/simulation/trace-inputs.js';

/** A part of what was paid in, under the name of its key in the case. */
export interface PaidIn {
  readonly name: string;
  readonly cents: Cents;
}

/** Premiums really paid, entry fees included, that no withdrawal has repaid. BOI-RPPM-RCM-20-10-20-50. */
export const premiumsNotRepaid = (one: PaidIn, other: PaidIn): Amount =>
  amount(plus(one.cents, other.cents), () => ({
    rule: 'premiums-not-repaid',
    source: 'BOI-RPPM-RCM-20-10-20-50',
    label: 'Versements non encore remboursés',
    inputs: [moneyFromCase(one.name, one.cents), moneyFromCase(other.name, other.cents)],
    formula: ['+', 'i0', 'i1'],
  }));
