import { plus, ZERO, type Cents } from '../../shared/money.js';
import type { Account, Debit } from '../account/state.js';

export interface DebitSums {
  readonly submitted: Cents;
  readonly collected: Cents;
  /** refunds after collection among them */
  readonly returned: Cents;
  readonly pending: Cents;
}

const sum = (debits: readonly Debit[]): Cents => plus(ZERO, ...debits.map(({ amount }) => amount));

/** What became of all debits of an account: submitted = collected + returned + pending. Source: our books (L123-22 C. com.). */
export const debitSums = ({ debits }: Account): DebitSums => {
  const of = (...wanted: readonly Debit['status'][]): Cents =>
    sum(debits.filter(({ status }) => wanted.includes(status)));
  return {
    submitted: sum(debits),
    collected: of('collected'),
    returned: of('returned', 'refunded'),
    pending: of('pending'),
  };
};
