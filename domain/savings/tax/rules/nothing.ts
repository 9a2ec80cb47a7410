import { ZERO } from '../../../shared/money.js';
import { amount, type Amount } from '../../../shared/simulation/amount.js';

/** An amount that this withdrawal does not know. `source`: the article that gives it elsewhere. */
export const nothing = (rule: string, source: string, label: string): Amount =>
  amount(ZERO, () => ({ rule, source, label, formula: '0.00' }));
