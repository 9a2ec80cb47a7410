import { ZERO } from '../../../shared/money.js';
import { amount, type Amount } from '../../../shared/simulation/amount.js';

/** An amount that this care does not know: no act of its kind bears it, or the person is exempt. CSS L160-13 II and III. */
export const nothingKeptBack = (rule: string, source: string, label: string): Amount =>
  amount(ZERO, () => ({ rule, source, label, formula: '0.00' }));
