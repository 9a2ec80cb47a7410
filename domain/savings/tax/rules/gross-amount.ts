import type { Cents } from '../../../shared/money.js';
import { amount, type Amount } from '../../../shared/simulation/amount.js';
import { moneyFromCase } from '../../../shared/simulation/trace-inputs.js';
import { formatEuros } from '../../../shared/money.js';
import type { Withdrawal } from '../case.js';

const RULE = { rule: 'gross-amount', source: 'C. ass. L132-21', label: 'Montant brut du rachat' };

/** What is withdrawn before any levy: the amount told, or the whole value. C. ass. L132-21. */
export const grossAmount = ({ amount: told, contract }: Withdrawal): Amount => {
  const input = () =>
    told === undefined ? moneyFromCase('contract.value', contract.value) : moneyFromCase('amount', told);
  return amount(told ?? contract.value, () => ({ ...RULE, inputs: [input()], formula: 'i0' }));
};

/** A gross amount that was tried for the net wanted. C. ass. L132-21. */
export const grossTried = (cents: Cents): Amount =>
  amount(cents, () => ({
    ...RULE,
    inputs: [{ ref: 'rule:gross-for-net', value: formatEuros(cents) }],
    formula: 'i0',
  }));
