import type { RecordReturn } from '../../../payments/account/commands.js';
import type { BankFileEvent } from '../../../payments/bank-files/events.js';
import { ZERO } from '../../../shared/money.js';

type Assigned = Extract<BankFileEvent, { type: 'EntryAssigned' }>['data'];
type Returned = Pick<Assigned, 'payment' | 'amount' | 'receivedOn'> & {
  readonly returned: NonNullable<Assigned['returned']>;
};

/**
 * What a return that an operator assigned asks of the account. Our policy: what the bank took for it is not kept on the
 * work list, and the mutual bears it.
 */
export const assignedReturn = ({ payment, amount, receivedOn, returned }: Returned): RecordReturn => ({
  type: 'RecordReturn',
  debit: payment,
  returnedOn: receivedOn,
  ...returned,
  amount,
  costs: ZERO,
});
