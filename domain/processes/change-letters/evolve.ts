import type { ContractEvent } from '../../contracts/events.js';
import type { MembershipEvent } from '../../membership/events.js';
import type { Happened } from '../process.js';
import { toldTogether } from './rules/told-together.js';
import type { AmendmentUnderWay, MemberChanges } from './state.js';

export type Seen =
  | Extract<MembershipEvent, { type: 'AddressChanged' }>
  | Extract<ContractEvent, { type: 'AmendmentRequested' | 'AmendmentApplied' | 'AmendmentWithdrawn' }>;

/** The amendment that an event ends, with the event where it took effect. */
export const endedBy = (
  { underWay }: MemberChanges,
  { event, stream, id }: Pick<Happened<Seen>, 'event' | 'stream' | 'id'>,
): AmendmentUnderWay | undefined => {
  if (event.type !== 'AmendmentApplied' && event.type !== 'AmendmentWithdrawn') return undefined;
  const found = underWay.find(({ amendment }) => amendment === event.data.amendment);
  return found && event.type === 'AmendmentApplied' ? { ...found, applied: { stream, event: id } } : found;
};

export const evolve = (state: MemberChanges, happened: Happened<Seen>): MemberChanges => {
  const { event } = happened;
  if (event.type === 'AddressChanged')
    return { ...state, movedOn: [...new Set([...state.movedOn, event.data.from])].sort() };
  if (event.type === 'AmendmentRequested') {
    const { amendment, cause, from } = event.data;
    return { ...state, underWay: [...state.underWay, { amendment, cause, from }] };
  }
  const ended = endedBy(state, happened);
  return ended === undefined ? state : { ...state, underWay: afterEnd(state, ended) };
};

/** What is told is forgotten, and what was withdrawn; what took effect waits for those that are told with it. */
const afterEnd = (state: MemberChanges, ended: AmendmentUnderWay): MemberChanges['underWay'] => {
  const told = new Set(toldTogether(state, ended).map(({ amendment }) => amendment));
  return state.underWay
    .map((known) => (known.amendment === ended.amendment ? ended : known))
    .filter(({ amendment, applied }) => !told.has(amendment) && (amendment !== ended.amendment || applied));
};
