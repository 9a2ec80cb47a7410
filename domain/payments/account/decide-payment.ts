import { refuse, type Decision } from '../../shared/decider.js';
import { ZERO } from '../../shared/money.js';
import { allocated } from '../rules/allocated.js';
import { arrears } from '../rules/arrears.js';
import { onTheirWay } from '../rules/on-their-way.js';
import type { ReceivePayment } from './commands.js';
import type { AccountEvent } from './events.js';
import type { Account } from './state.js';

type Decided = Decision<AccountEvent>;

/** Money that came is never refused: what is not owed (any more) is owed back. */
export const receivePayment = ({ type: _type, ...payment }: ReceivePayment, account: Account): Decided => {
  if (account.payments.includes(payment.payment)) return refuse('payments.payment-already-received');
  if (payment.amount <= 0) return refuse('payments.no-amount');
  const owed = allocated(payment.amount, arrears(account, payment.receivedOn), account.costsOwed);
  const { shares, surplus } = allocated(owed.surplus, onTheirWay(account), ZERO);
  const parts = { shares: [...owed.shares, ...shares], costs: owed.costs, surplus };
  return [{ type: 'PremiumRegularised', effectiveOn: payment.receivedOn, data: { ...payment, ...parts } }];
};
