import type { BankAccountEvent } from '../../payments/bank-accounts/events.js';
import type { ChangeMandateAccount } from '../../payments/mandates/commands.js';
import type { MandateEvent } from '../../payments/mandates/events.js';
import type { Id } from '../../shared/ids.js';
import type { Happened, Order, Process } from '../process.js';

type Seen =
  | Extract<BankAccountEvent, { type: 'BankAccountChosen' }>
  | Extract<MandateEvent, { type: 'MandateSigned' | 'MandateRevoked' | 'MandateLapsed' | 'MandatePresented' }>;

/** The handler opens the account chosen, and the one that the mandate debits now. */
export type DebitAccountOrder = Pick<ChangeMandateAccount, 'type'> & {
  readonly member: Id;
  readonly bankAccount: Id;
};

interface DebitAccount {
  /** streams of the mandates that may still be presented */
  readonly open: readonly string[];
}

const evolve = ({ open }: DebitAccount, { event, stream }: Happened<Seen>): DebitAccount => {
  const others = open.filter((known) => known !== stream);
  switch (event.type) {
    case 'BankAccountChosen':
      return { open };
    case 'MandateSigned':
      return { open: [...others, stream] };
    case 'MandatePresented':
      return event.data.sequence === 'OOFF' || event.data.sequence === 'FNAL' ? { open: others } : { open };
    default:
      return { open: others };
  }
};

const react = ({ event, subject }: Happened<Seen>, { open }: DebitAccount): readonly Order<DebitAccountOrder>[] => {
  if (event.type !== 'BankAccountChosen' || event.data.use !== 'debits' || subject === undefined) return [];
  const command = { type: 'ChangeMandateAccount', member: subject, bankAccount: event.data.bankAccount } as const;
  return open.map((stream) => ({ stream, name: `debit/${stream}`, command }));
};

/**
 * What a member chooses to be debited on is debited under each mandate of his that is open: the next debit says so to
 * the bank. A mandate signed later is signed on the account chosen by then.
 */
export const debitAccount: Process<DebitAccount, Seen, DebitAccountOrder> = {
  name: 'debit-account',
  on: ['BankAccountChosen', 'MandateSigned', 'MandateRevoked', 'MandateLapsed', 'MandatePresented'],
  instance: ({ subject }) => subject,
  initialState: { open: [] },
  dueOn: () => undefined,
  evolve,
  react,
};
