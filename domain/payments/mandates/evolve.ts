import { impossible } from '../../shared/decider.js';
import { put } from '../../shared/timeline.js';
import type { MandateEvent } from './events.js';
import type { Mandate, SignedMandate, UntoldChange } from './state.js';

const TOLD: UntoldChange = { account: false, original: undefined };

type Data<Type extends MandateEvent['type']> = Extract<MandateEvent, { type: Type }>['data'];

const signed = ({ rum, ics, kind, signedOn, account }: Data<'MandateSigned'>): SignedMandate => ({
  status: 'open',
  kind,
  signedOn,
  names: [{ from: signedOn, value: { rum, ics } }],
  accounts: [{ from: signedOn, value: account }],
  blocks: [],
  untold: TOLD,
  lastDueOn: undefined,
  lastDebit: undefined,
});

/** A change before the first debit is told to no bank: none of them knows the mandate. */
const untold = (mandate: SignedMandate, change: Partial<UntoldChange>): UntoldChange =>
  mandate.lastDebit === undefined ? TOLD : { ...mandate.untold, ...change };

const presented = (mandate: SignedMandate, { debit, dueOn, sequence, tellsChange }: Data<'MandatePresented'>) => ({
  ...mandate,
  status: sequence === 'OOFF' || sequence === 'FNAL' ? ('used-up' as const) : mandate.status,
  untold: tellsChange ? TOLD : mandate.untold,
  lastDueOn: mandate.lastDueOn !== undefined && mandate.lastDueOn > dueOn ? mandate.lastDueOn : dueOn,
  lastDebit: debit,
  beforeLast: { lastDueOn: mandate.lastDueOn, lastDebit: mandate.lastDebit, untold: mandate.untold },
});

const withdrawn = (mandate: SignedMandate, { lastDebit, lastDueOn, untold: left }: Data<'PresentationWithdrawn'>) => ({
  ...mandate,
  status: mandate.status === 'used-up' ? ('open' as const) : mandate.status,
  untold: { account: left.account, original: left.original },
  lastDueOn,
  lastDebit,
  beforeLast: undefined,
});

export const evolve = (mandate: Mandate, event: MandateEvent): Mandate => {
  if (event.type === 'MandateSigned') return signed(event.data);
  if (mandate.status === 'none') throw new Error(`${event.type} before MandateSigned`);
  switch (event.type) {
    case 'MandateAccountChanged': {
      const accounts = put(mandate.accounts, event.data.on, event.data.account);
      return { ...mandate, accounts, untold: untold(mandate, { account: true }) };
    }
    case 'MandateRenamed': {
      const { on, rum, ics, original } = event.data;
      const first = mandate.untold.original ?? original;
      return { ...mandate, names: put(mandate.names, on, { rum, ics }), untold: untold(mandate, { original: first }) };
    }
    case 'MandateBlocked':
      return { ...mandate, blocks: [...mandate.blocks, event.data.why] };
    case 'MandateUnblocked':
      return { ...mandate, blocks: mandate.blocks.filter((why) => why !== event.data.why) };
    case 'MandateRevoked':
      return { ...mandate, status: 'revoked' };
    case 'MandateLapsed':
      return { ...mandate, status: 'lapsed' };
    case 'MandatePresented':
      return presented(mandate, event.data);
    case 'PresentationWithdrawn':
      return withdrawn(mandate, event.data);
    default:
      return impossible(event);
  }
};
