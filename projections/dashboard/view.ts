import { dayInParis } from '../../domain/shared/calendar.js';
import { defineView, type ViewEvent } from '../define-view.js';
import { memberOf } from '../member-of.js';
import { DashboardDocument, MAX_NOTIFICATIONS } from './document.js';

type Notification = DashboardDocument['notifications'][number];

const happened = (event: ViewEvent, kind: Notification['kind']): Notification => ({
  on: event.effectiveOn ?? dayInParis(event.occurredAt),
  toldOn: dayInParis(event.occurredAt),
  kind,
});

const notify =
  (kind: Notification['kind']) =>
  (document: DashboardDocument | undefined, event: ViewEvent): DashboardDocument | undefined =>
    document && {
      ...document,
      notifications: [...document.notifications, happened(event, kind)].slice(-MAX_NOTIFICATIONS),
    };

/** Version 1 did not keep when something was told. */
const toldWhenInForce = (document: DashboardDocument): DashboardDocument => ({
  ...document,
  notifications: document.notifications.map((one) => ({ ...one, toldOn: one.on })),
});

export const dashboard = defineView<DashboardDocument>({
  name: 'dashboard',
  version: 2,
  partition: 'subject',
  document: DashboardDocument,
  older: { 1: toldWhenInForce },
  on: {
    MemberJoined: {
      key: memberOf,
      apply: (_none, event) => ({
        member: memberOf(event),
        joinedOn: event.data.joinedOn,
        notifications: [happened(event, 'joined')],
      }),
    },
    AddressChanged: { key: memberOf, apply: notify('address-changed') },
    ContactDetailsChanged: { key: memberOf, apply: notify('contact-details-changed') },
    PreferredChannelChosen: { key: memberOf, apply: notify('preferred-channel-chosen') },
  },
});
