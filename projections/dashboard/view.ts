import { contractOf } from '../contract-of.js';
import { defineView, type ViewEvent } from '../define-view.js';
import { memberOf } from '../member-of.js';
import type { ContractViewEvent } from '../contracts/contract-event.js';
import type { AccountViewEvent } from '../payments/account-event.js';
import { paymentOf, type PayingEvent } from '../payments/payment-of.js';
import { DashboardDocument, type Notification } from './document.js';
import { costsWhenJoined, settledAsTexts, toldWhenInForce, withoutPayments, withoutTiles } from './older.js';
import { happened, notified } from './notified.js';
import { operationsAfter } from './operations.js';
import { tilesAfter, tilesPaidAfter } from './tiles-after.js';

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

/** An event of a contract's account: what it does to the tile, and what is told of it, if anything. */
const ofAccount = (kind?: Notification['kind']) => ({
  key: holder,
  apply: (document: DashboardDocument | undefined, event: AccountViewEvent): DashboardDocument | undefined => {
    if (document === undefined) return undefined;
    const next = { ...document, contracts: tilesPaidAfter(document.contracts, event) };
    return kind === undefined ? next : notified(next, happened(event, kind, contractOf(event)));
  },
});

/** The same, of money that moved or was refused to: it is an operation too. */
const ofPayment = (kind?: Notification['kind']) => ({
  key: holder,
  apply: (document: DashboardDocument | undefined, event: PayingEvent): DashboardDocument | undefined => {
    const next = ofAccount(kind).apply(document, event);
    return next && { ...next, operations: operationsAfter(next.operations, paymentOf(event)) };
  },
});

/** A transfer that did not arrive never was. */
const refundReturned = {
  key: holder,
  apply: (document: DashboardDocument | undefined, event: AccountViewEvent<'PremiumRefundReturned'>) => {
    const next = ofAccount('refund-returned').apply(document, event);
    const operations = next?.operations.filter(({ reference }) => reference !== event.data.transfer);
    return next && { ...next, operations: operations! };
  },
};

export const dashboard = defineView<DashboardDocument>({
  name: 'dashboard',
  version: 6,
  partition: 'subject',
  document: DashboardDocument,
  older: { 1: toldWhenInForce, 2: withoutTiles, 3: withoutPayments, 4: settledAsTexts, 5: costsWhenJoined },
  on: {
    MemberJoined: {
      key: memberOf,
      apply: (_none, event) => ({
        member: memberOf(event),
        joinedOn: event.data.joinedOn,
        notifications: [happened(event, 'joined')],
        contracts: [],
        operations: [],
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
    InstalmentsPlanned: ofAccount(),
    InstalmentsReplanned: ofAccount(),
    InstalmentsAnnounced: ofAccount(),
    DebitSubmitted: ofAccount(),
    DebitCollected: ofPayment(),
    DebitReturned: ofPayment('debit-refused'),
    DebitRefunded: ofPayment('debit-refunded'),
    PremiumRegularised: ofPayment('payment-received'),
    PremiumRefundOwed: ofAccount(),
    PremiumRefundSetOff: ofAccount('refund-set-off'),
    PremiumRefundPaid: ofPayment('premium-refunded'),
    PremiumRefundReturned: refundReturned,
    NewDebitAsked: ofAccount(),
    FormalNoticeSent: ofAccount('formal-notice-sent'),
  },
});
