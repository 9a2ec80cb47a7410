import { impossible } from '../shared/decider.js';
import { put } from '../shared/timeline.js';
import type { ContractEvent } from './events.js';
import { applied } from './evolve/applied.js';
import { subscribed } from './evolve/subscribed.js';
import type { Contract, PendingAmendment, SubscribedContract, Suspension } from './state.js';

export const evolve = (contract: Contract, event: ContractEvent): Contract => {
  if (event.type === 'ContractSubscribed') return subscribed(event.data);
  if (contract.status === 'none') throw new Error(`${event.type} before ContractSubscribed`);
  switch (event.type) {
    case 'AmendmentRequested':
      return { ...contract, pending: [...contract.pending, pendingOf(event.data)] };
    case 'AmendmentPriced':
      return { ...contract, pending: priced(contract.pending, event.data) };
    case 'AmendmentApplied':
      return applied(contract, event.data.amendment);
    case 'AmendmentWithdrawn':
      return { ...contract, pending: contract.pending.filter(({ amendment }) => amendment !== event.data.amendment) };
    case 'RenewalNoticeSent':
      return { ...contract, notices: noticed(contract.notices, event.data) };
    case 'ContractRenewed':
      return renewed(contract, event.data);
    case 'MotorCoefficientRevised':
      return {
        ...contract,
        motorCoefficient: put(contract.motorCoefficient, event.data.from, event.data.coefficient),
      };
    case 'GuaranteesSuspended':
      return { ...contract, suspensions: [...contract.suspensions, suspensionOf(event.data)] };
    case 'GuaranteesReinstated':
      return reinstated(contract, event.data);
    case 'VehicleSold':
      return { ...contract, sale: event.data };
    case 'ContractTerminated':
      return { ...contract, end: { endsOn: event.data.endsOn, ground: event.data.ground.kind } };
    default:
      return impossible(event);
  }
};

type DataOf<Type extends ContractEvent['type']> = Extract<ContractEvent, { type: Type }>['data'];

const pendingOf = ({ amendment, from, change, insured }: DataOf<'AmendmentRequested'>): PendingAmendment => ({
  amendment,
  from,
  change,
  insured,
  pricings: undefined,
});

const priced = (
  pending: readonly PendingAmendment[],
  { amendment, pricings }: DataOf<'AmendmentPriced'>,
): readonly PendingAmendment[] =>
  pending.map((known) => (known.amendment === amendment ? { ...known, pricings } : known));

/** The notice of a due date replaces a former one of the same; older ones are of no use any more. */
const noticed = (
  notices: SubscribedContract['notices'],
  { dueOn, sentOn, terminateBy, pricing }: DataOf<'RenewalNoticeSent'>,
): SubscribedContract['notices'] => [
  ...notices.filter((known) => known.dueOn !== dueOn).slice(-1),
  { dueOn, sentOn, terminateBy, yearly: pricing.yearly },
];

const renewed = (
  contract: SubscribedContract,
  { dueOn, nextDueOn, pricing, conditions }: DataOf<'ContractRenewed'>,
): SubscribedContract => ({
  ...contract,
  nextDueOn,
  renewedOn: dueOn,
  premium: put(contract.premium, dueOn, pricing.yearly),
  conditions: conditions === undefined ? contract.conditions : put(contract.conditions, dueOn, conditions),
  pending: contract.pending.map((known) => ({ ...known, pricings: undefined })),
});

const suspensionOf = ({ reason, from }: DataOf<'GuaranteesSuspended'>): Suspension => ({
  reason,
  from,
  coverBackAt: undefined,
});

const reinstated = (
  contract: SubscribedContract,
  { reason, coverBackAt }: DataOf<'GuaranteesReinstated'>,
): SubscribedContract => ({
  ...contract,
  sale: reason === 'vehicle-sold' ? undefined : contract.sale,
  suspensions: contract.suspensions.map((known) =>
    known.reason === reason && known.coverBackAt === undefined ? { ...known, coverBackAt } : known,
  ),
});
