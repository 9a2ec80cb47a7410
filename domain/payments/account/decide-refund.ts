import { refuse, type Decision } from '../../shared/decider.js';
import { minus } from '../../shared/money.js';
import { allocated } from '../rules/allocated.js';
import { arrears } from '../rules/arrears.js';
import { isOfEstate } from '../rules/is-of-estate.js';
import { refundPayable } from '../rules/refund-payable.js';
import type { PayRefund, RecordRefundReturn, SetRefundOff } from './commands.js';
import type { AccountEvent } from './events.js';
import type { Account } from './state.js';

type Decided = Decision<AccountEvent>;

/** What is owed to the member pays what he owes, as a payment would. C. civ. 1347 and 1347-1 (compensation). */
export const setRefundOff = ({ on }: SetRefundOff, account: Account): Decided => {
  const { shares, costs, surplus } = allocated(account.refundOwed, arrears(account, on), account.costsOwed);
  const amount = minus(account.refundOwed, surplus);
  return amount === 0
    ? refuse('payments.nothing-to-set-off')
    : [{ type: 'PremiumRefundSetOff', effectiveOn: on, data: { on, amount, shares, costs } }];
};

export const payRefund = ({ on, transfer, amount }: PayRefund, account: Account): Decided => {
  if (account.payments.includes(transfer)) return refuse('payments.refund-already-paid');
  if (account.instalments.some(isOfEstate)) return refuse('payments.refund-of-estate');
  const payable = refundPayable(account, on);
  if (amount <= 0 || amount > payable) return refuse('payments.refund-not-owed', { payable });
  return [{ type: 'PremiumRefundPaid', effectiveOn: on, data: { on, transfer, amount } }];
};

/** Whoever has the money of a transfer that came back owes it again. C. civ. 1342-2: it was not received. */
export const recordRefundReturn = (command: RecordRefundReturn, { payments, transfers }: Account): Decided => {
  const { transfer, returnedOn, settled, code, amount } = command;
  const known = transfers.find((one) => one.transfer === transfer);
  if (known === undefined)
    return refuse(payments.includes(transfer) ? 'payments.refund-already-returned' : 'payments.refund-unknown');
  const { on } = known;
  if (amount !== known.amount) return refuse('payments.return-amount-differs', { submitted: known.amount });
  if (settled && returnedOn < on) return refuse('payments.return-before-transfer', { earliest: on });
  const data = { transfer, on, returnedOn, ...(code !== undefined && { code }), amount };
  return [{ type: 'PremiumRefundReturned', effectiveOn: returnedOn, data }];
};
