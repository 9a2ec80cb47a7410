import { evolve } from '../../domain/payments/mandates/evolve.js';
import type { MandateEvent } from '../../domain/payments/mandates/events.js';
import type { SignedMandate } from '../../domain/payments/mandates/state.js';
import { lastDayOfMandate } from '../../domain/payments/rules/last-day-of-mandate.js';
import { plusDays } from '../../domain/shared/calendar.js';
import { idIn } from '../../domain/shared/id-in.js';
import type { ViewEvent } from '../define-view.js';
import type { MandateDocument } from './document.js';

type OfMandate = ViewEvent<MandateEvent['type']>;

/** A mandate after an event of its stream: what its own rules make of it, by the one fold. */
export const mandateAfter = (document: MandateDocument | undefined, event: OfMandate): MandateDocument | undefined => {
  if (document === undefined && event.type !== 'MandateSigned') return undefined;
  const mandate = evolve(document ? stateOf(document) : { status: 'none' }, event) as SignedMandate;
  const head = document ?? {
    mandate: idIn(event.stream),
    member: event.subject!,
    toldAt: event.occurredAt,
  };
  return documentOf(head, mandate, endOf(event, mandate));
};

const stateOf = ({
  status,
  kind,
  signedOn,
  names,
  accounts,
  blocks,
  untold,
  ...last
}: MandateDocument): SignedMandate => ({
  status,
  kind,
  signedOn,
  names,
  accounts,
  blocks,
  untold: { account: untold.account, original: untold.original },
  lastDueOn: last.lastDueOn,
  lastDebit: last.lastDebit,
});

/** Written anew each time, so that its fields stand in one order whatever came before. */
const documentOf = (
  { mandate, member, toldAt }: Pick<MandateDocument, 'mandate' | 'member' | 'toldAt'>,
  { status, kind, signedOn, names, accounts, blocks, untold, lastDueOn, lastDebit }: SignedMandate,
  endedOn: MandateDocument['endedOn'],
): MandateDocument => ({
  mandate,
  member,
  status,
  ...names.at(-1)!.value,
  kind,
  signedOn,
  toldAt,
  blocks,
  names,
  accounts,
  untold: { account: untold.account, ...(untold.original && { original: untold.original }) },
  ...(lastDueOn !== undefined && { lastDueOn }),
  ...(lastDebit !== undefined && { lastDebit }),
  lapsesOn: plusDays(lastDayOfMandate(lastDueOn ?? signedOn), 1),
  ...(endedOn !== undefined && { endedOn }),
});

/** Nothing happens to a mandate after its end. */
const endOf = (event: OfMandate, { status }: SignedMandate): MandateDocument['endedOn'] => {
  if (status === 'open') return undefined;
  if (event.type === 'MandatePresented') return event.data.dueOn;
  return event.type === 'MandateRevoked' || event.type === 'MandateLapsed' ? event.data.on : undefined;
};
