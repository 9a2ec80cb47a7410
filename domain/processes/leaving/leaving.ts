import type { TerminateContract } from '../../contracts/commands.js';
import type { ContractEvent } from '../../contracts/events.js';
import type { MembershipEvent } from '../../membership/events.js';
import type { CalendarDate } from '../../shared/calendar.js';
import type { Order, Process } from '../process.js';

type Seen =
  | Extract<MembershipEvent, { type: 'MemberLeft' }>
  | Extract<ContractEvent, { type: 'ContractSubscribed' | 'ContractTerminated' }>;

/** The handler adds the day, the receipt of the letter and what was paid. */
type LeavingOrder = Pick<TerminateContract, 'type' | 'ground'>;

interface Leaving {
  readonly leftOn: CalendarDate | undefined;
  /** streams of the contracts that have no end yet */
  readonly open: readonly string[];
}

const evolve = (
  { leftOn, open }: Leaving,
  { event, stream }: { readonly event: Seen; readonly stream: string },
): Leaving => {
  if (event.type === 'MemberLeft') return { leftOn: event.data.leftOn, open };
  const others = open.filter((known) => known !== stream);
  const isOpen = event.type === 'ContractSubscribed' && event.data.family !== 'epargne';
  return { leftOn, open: isOpen ? [...others, stream] : others };
};

const ending = (stream: string, leftOn: CalendarDate): Order<LeavingOrder> => ({
  stream,
  name: `leave/${stream}`,
  command: { type: 'TerminateContract', ground: { kind: 'member-left', leftOn } },
});

/**
 * Who leaves the mutual has no contract with it any more: each ends on that day, one made meanwhile as well. Savings
 * stay until they are withdrawn, for their money is the member's.
 */
export const leaving: Process<Leaving, Seen, LeavingOrder> = {
  name: 'leaving',
  on: ['MemberLeft', 'ContractSubscribed', 'ContractTerminated'],
  instance: ({ subject }) => subject,
  initialState: { leftOn: undefined, open: [] },
  dueOn: () => undefined,
  evolve,
  react: ({ event }, before, { leftOn, open }) => {
    if (leftOn === undefined) return [];
    const wanted = event.type === 'MemberLeft' ? open : open.filter((stream) => !before.open.includes(stream));
    return wanted.map((stream) => ending(stream, leftOn));
  },
};
