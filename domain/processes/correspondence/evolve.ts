import { idIn } from '../../shared/id-in.js';
import type { Id } from '../../shared/ids.js';
import type { Seen } from './seen.js';
import type { KnownMandate, MemberMandates } from './state.js';

const changed = (
  state: MemberMandates,
  mandate: Id,
  change: (known: KnownMandate) => KnownMandate,
): MemberMandates => ({
  mandates: state.mandates.map((known) => (known.mandate === mandate ? change(known) : known)),
});

/** Keeps the member's open mandates but those of one debit; all else that he is written about is in its own event. */
export const evolve = (
  state: MemberMandates,
  { event, stream }: { readonly event: Seen; readonly stream: string },
): MemberMandates => {
  const { type, data } = event;
  const mandate = idIn(stream);
  switch (type) {
    case 'MandateSigned':
      if (data.kind !== 'recurrent') return state;
      return { mandates: [...state.mandates, { mandate, signedOn: data.signedOn, blocks: [] }] };
    case 'MandateBlocked':
      return changed(state, mandate, (known) => ({ ...known, blocks: [...known.blocks, data.why] }));
    case 'MandateUnblocked':
      return changed(state, mandate, (known) => ({
        ...known,
        blocks: known.blocks.filter((block) => block !== data.why),
      }));
    case 'MandateRevoked':
    case 'MandateLapsed':
      return { mandates: state.mandates.filter((known) => known.mandate !== mandate) };
    default:
      return state;
  }
};
