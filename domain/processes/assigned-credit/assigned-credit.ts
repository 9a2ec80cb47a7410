import type { ReceivePayment, RecordReturn } from '../../payments/account/commands.js';
import type { BankFileEvent } from '../../payments/bank-files/events.js';
import { idIn } from '../../shared/id-in.js';
import type { Happened, Order, Process } from '../process.js';
import { assignedReturn } from './rules/assigned-return.js';

type Seen = Extract<BankFileEvent, { type: 'EntryAssigned' }>;
export type AssignedOrder = ReceivePayment | RecordReturn;

const react = ({ event: { data } }: Happened<Seen>): readonly Order<AssignedOrder>[] => {
  const { index, contract, payment, amount, receivedOn, returned } = data;
  const stream = `account-${contract}`;
  if (returned !== undefined)
    return [{ stream, name: `return/${index}`, command: assignedReturn({ ...data, returned }) }];
  const command = { type: 'ReceivePayment', payment, means: 'transfer', receivedOn, amount } as const;
  return [{ stream, name: `receive/${index}`, command }];
};

/**
 * What an operator assigned is recorded on the contract's account: money that came in by transfer is received, a debit
 * that came back is returned.
 */
export const assignedCredit: Process<Readonly<Record<string, never>>, Seen, AssignedOrder> = {
  name: 'assigned-credit',
  on: ['EntryAssigned'],
  instance: ({ stream }) => idIn(stream),
  initialState: {},
  dueOn: () => undefined,
  evolve: (state) => state,
  react,
};
