import type { AccountEvent } from '../../payments/account/events.js';
import type { BlockMandate } from '../../payments/mandates/commands.js';
import type { CalendarDate } from '../../shared/calendar.js';
import { idIn } from '../../shared/id-in.js';
import type { Id } from '../../shared/ids.js';
import type { Happened, Order, Process } from '../process.js';
import { blockAfterReturn } from './rules/block-after-return.js';

type Seen = Extract<AccountEvent, { type: 'DebitSubmitted' | 'DebitReturned' | 'DebitRefunded' }>;

/** The handler adds the day. */
export type ReturnedDebitOrder = Pick<BlockMandate, 'type' | 'why'> & {
  readonly code: string;
  readonly member: Id;
  /** when the debit was sent: an account given since is not the one that came back */
  readonly submittedOn: CalendarDate;
};

interface SentDebit {
  readonly debit: Id;
  readonly mandate: Id;
  readonly submittedOn: CalendarDate;
}

interface ReturnedDebit {
  /** the latest debits of the contract; a refund comes within 13 months */
  readonly debits: readonly SentDebit[];
}

/** Twelve a year, each presented three times, and a year more: older ones cannot come back. */
const MOST_DEBITS = 80;

const evolve = ({ debits }: ReturnedDebit, { event }: Happened<Seen>): ReturnedDebit => {
  if (event.type !== 'DebitSubmitted') return { debits };
  const { debit, mandate, submittedOn } = event.data;
  return { debits: [...debits, { debit, mandate, submittedOn }].slice(-MOST_DEBITS) };
};

const react = ({ event, subject }: Happened<Seen>, { debits }: ReturnedDebit): readonly Order<ReturnedDebitOrder>[] => {
  if (event.type === 'DebitSubmitted' || subject === undefined) return [];
  const { debit, code, returnedOn } = event.data;
  const sent = debits.find((known) => known.debit === debit);
  const why = blockAfterReturn(code, returnedOn);
  if (sent === undefined || why === undefined) return [];
  const { mandate, submittedOn } = sent;
  const command = { type: 'BlockMandate', why, code, member: subject, submittedOn } as const;
  return [{ stream: `mandate-${mandate}`, name: `block/${debit}`, command }];
};

/**
 * What a debit's return does to its mandate: no other debit goes under one whose account is closed, that was never
 * signed, or whose debtor or his bank refuses. What is ours to mend stays on the operators' list of refused debits.
 */
export const returnedDebit: Process<ReturnedDebit, Seen, ReturnedDebitOrder> = {
  name: 'returned-debit',
  on: ['DebitSubmitted', 'DebitReturned', 'DebitRefunded'],
  instance: ({ stream }) => idIn(stream),
  initialState: { debits: [] },
  dueOn: () => undefined,
  evolve,
  react,
};
