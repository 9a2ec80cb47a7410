import type { ReceivePayment } from '../../payments/account/commands.js';
import type { BankFileEvent } from '../../payments/bank-files/events.js';
import { idIn } from '../../shared/id-in.js';
import type { Happened, Order, Process } from '../process.js';

type Seen = Extract<BankFileEvent, { type: 'EntryAssigned' }>;

const react = ({ event: { data } }: Happened<Seen>): readonly Order<ReceivePayment>[] => {
  const { index, contract, payment, amount, receivedOn } = data;
  const command = { type: 'ReceivePayment', payment, means: 'transfer', receivedOn, amount } as const;
  return [{ stream: `account-${contract}`, name: `receive/${index}`, command }];
};

/** Money that came in by transfer and that an operator gave to a contract is received on the contract's account. */
export const assignedCredit: Process<Readonly<Record<string, never>>, Seen, ReceivePayment> = {
  name: 'assigned-credit',
  on: ['EntryAssigned'],
  instance: ({ stream }) => idIn(stream),
  initialState: {},
  dueOn: () => undefined,
  evolve: (state) => state,
  react,
};
