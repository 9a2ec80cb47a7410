import type { MessageWanted } from '../correspondence/correspondence.js';
import type { Happened, Order, Process } from '../process.js';
import { endedBy, evolve, type Seen } from './evolve.js';
import { appliedOf, toldTogether } from './rules/told-together.js';
import type { MemberChanges } from './state.js';

/** The last event by which something took effect is the message's cause; those before it are told with it. */
const react = (happened: Happened<Seen>, before: MemberChanges): readonly Order<MessageWanted>[] => {
  const ended = endedBy(before, happened);
  if (ended === undefined) return [];
  const applied = appliedOf(toldTogether(before, ended));
  const cause = applied.at(-1);
  if (cause === undefined) return [];
  const template = ended.cause === 'member' ? 'contract-amended' : 'address-change-applied';
  const others = applied.slice(0, -1);
  const wanted = { template, isRegistered: false, cause, ...(others.length > 0 && { others }) } as const;
  const stream = `correspondence-${happened.subject}`;
  return [{ stream, name: template, command: { type: 'OrderMessage', ...wanted } }];
};

/**
 * Writes to a member that an amendment took effect, and, once all that a move reaches has come to its end, what the move
 * did. One instance a member. It is beside `correspondence`, which must not write now about what happened before it did.
 */
export const changeLetters: Process<MemberChanges, Seen, MessageWanted> = {
  name: 'change-letters',
  on: ['AddressChanged', 'AmendmentRequested', 'AmendmentApplied', 'AmendmentWithdrawn'],
  instance: ({ subject }) => subject,
  initialState: { movedOn: [], underWay: [] },
  dueOn: () => undefined,
  evolve,
  react,
};
