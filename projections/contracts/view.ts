import { contractOf } from '../contract-of.js';
import { defineView } from '../define-view.js';
import { contractAfter } from './contract-after.js';
import type { ContractViewEvent } from './contract-event.js';
import { firstCourse } from './first-course.js';
import { ContractDocument } from './document.js';
import { firstTerms } from './terms-after.js';

const key = (event: ContractViewEvent): string => `${event.subject!}:${contractOf(event)}`;

const first = (event: ContractViewEvent<'ContractSubscribed'>): ContractDocument => ({
  contract: contractOf(event),
  member: event.subject!,
  number: event.data.number,
  family: event.data.family,
  subscribedOn: event.data.acceptedOn,
  course: firstCourse(event),
  terms: firstTerms(event),
  notices: [],
});

const later = {
  key,
  apply: (contract: ContractDocument | undefined, event: ContractViewEvent): ContractDocument | undefined =>
    contract && contractAfter(contract, event),
};

/** Contracts with all that a member reads of them; found by member, by family, each in the order of subscription. */
export const contracts = defineView<ContractDocument>({
  name: 'contracts',
  version: 1,
  partition: 'subject',
  document: ContractDocument,
  indexes: [
    ['member', 'subscribedOn'],
    ['member', 'family', 'subscribedOn'],
  ],
  on: {
    ContractSubscribed: { key, apply: (_none, event) => first(event) },
    AmendmentRequested: later,
    AmendmentPriced: later,
    AmendmentApplied: later,
    AmendmentWithdrawn: later,
    RenewalNoticeSent: later,
    ContractRenewed: later,
    GuaranteesSuspended: later,
    GuaranteesReinstated: later,
    VehicleSold: later,
    MotorCoefficientRevised: later,
    ContractTerminated: later,
  },
});
