import type { Template } from '../../correspondence/events.js';
import type { Id } from '../../shared/ids.js';
import type { Happened, Order, Process } from '../process.js';
import { evolve } from './evolve.js';
import { mandateNamed } from './rules/mandate-named.js';
import { writtenAbout } from './rules/written-about.js';
import type { Seen } from './seen.js';
import type { MemberMandates } from './state.js';

/** The handler adds the message's id, its day and its medium: by which channel the member is reached must be opened. */
export interface MessageWanted {
  readonly type: 'OrderMessage';
  readonly template: Template;
  readonly isRegistered: boolean;
  readonly cause: { readonly stream: string; readonly event: Id };
  readonly mandate?: Id;
  /** earlier events that the message tells of as well */
  readonly others?: { readonly stream: string; readonly event: Id }[];
}

const react = (
  { event, id, stream, subject }: Happened<Seen>,
  _before: MemberMandates,
  { mandates }: MemberMandates,
): readonly Order<MessageWanted>[] => {
  const wanted = writtenAbout(event);
  if (wanted === undefined) return [];
  const named = event.type === 'InstalmentsAnnounced' ? mandateNamed(mandates) : undefined;
  const command: MessageWanted = {
    type: 'OrderMessage',
    ...wanted,
    cause: { stream, event: id },
    ...(named !== undefined && { mandate: named }),
  };
  return [{ stream: `correspondence-${subject}`, name: wanted.template, command }];
};

/** Writes to a member on account of what happens to him: one message an event at most. One instance a member. */
export const correspondence: Process<MemberMandates, Seen, MessageWanted> = {
  name: 'correspondence',
  on: [
    'FormalNoticeSent',
    'InstalmentsAnnounced',
    'DebitReturned',
    'DebitRefunded',
    'PremiumRefundPaid',
    'PremiumRefundSetOff',
    'PremiumRefundReturned',
    'GuaranteesSuspended',
    'GuaranteesReinstated',
    'ContractTerminated',
    'MandateSigned',
    'MandateAccountChanged',
    'MandateBlocked',
    'MandateUnblocked',
    'MandateRevoked',
    'MandateLapsed',
    'AddressChanged',
  ],
  instance: ({ subject }) => subject,
  initialState: { mandates: [] },
  dueOn: () => undefined,
  evolve,
  react,
};
