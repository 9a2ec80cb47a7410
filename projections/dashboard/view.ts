import { defineView, type ViewEvent } from '../define-view.js';
import { memberOf } from '../member-of.js';
import { contractOf, type ContractViewEvent } from '../contracts/contract-event.js';
import { DashboardDocument, type Notification } from './document.js';
import { happened, notified } from './notified.js';
import { tilesAfter } from './tiles-after.js';

const notify =
  (kind: Notification['kind']) =>
  (document: DashboardDocument | undefined, event: ViewEvent): DashboardDocument | undefined =>
    document && notified(document, happened(event, kind));

const holder = ({ subject }: ViewEvent): string => subject!;

/** An event of a contract: what it does to the tile, and what is told of it, if anything. */
const ofContract = (kind?: Notification['kind']) => ({
  key: holder,
  apply: (document: DashboardDocument | undefined, event: ContractViewEvent): DashboardDocument | undefined => {
    if (document === undefined) return undefined;
    const next = { ...document, contracts: tilesAfter(document.contracts, event) };
    return kind === undefined ? next : notified(next, happened(event, kind, contractOf(event)));
  },
});

type Version2 = Omit<DashboardDocument, 'contracts'>;

/** Version 2 had no tiles yet. */
const withoutTiles = (document: Version2): DashboardDocument => ({ ...document, contracts: [] });

/** Version 1 did not keep when something was told. */
const toldWhenInForce = (document: Version2): DashboardDocument => ({
  ...withoutTiles(document),
  notifications: document.notifications.map((one) => ({ ...one, toldOn: one.on })),
});

export const dashboard = defineView<DashboardDocument>({
  name: 'dashboard',
  version: 3,
  partition: 'subject',
  document: DashboardDocument,
  older: { 1: toldWhenInForce, 2: withoutTiles },
  on: {
    MemberJoined: {
      key: memberOf,
      apply: (_none, event) => ({
        member: memberOf(event),
        joinedOn: event.data.joinedOn,
        notifications: [happened(event, 'joined')],
        contracts: [],
      }),
    },
    AddressChanged: { key: memberOf, apply: notify('address-changed') },
    ContactDetailsChanged: { key: memberOf, apply: notify('contact-details-changed') },
    PreferredChannelChosen: { key: memberOf, apply: notify('preferred-channel-chosen') },
    ContractSubscribed: ofContract('contract-subscribed'),
    AmendmentRequested: ofContract('amendment-requested'),
    AmendmentPriced: ofContract(),
    AmendmentApplied: ofContract('amendment-applied'),
    AmendmentWithdrawn: ofContract('amendment-withdrawn'),
    RenewalNoticeSent: ofContract('renewal-notice-sent'),
    ContractRenewed: ofContract('contract-renewed'),
    GuaranteesSuspended: ofContract('guarantees-suspended'),
    GuaranteesReinstated: ofContract('guarantees-reinstated'),
    VehicleSold: ofContract('vehicle-sold'),
    MotorCoefficientRevised: ofContract('motor-coefficient-revised'),
    ContractTerminated: ofContract('contract-terminated'),
  },
});
