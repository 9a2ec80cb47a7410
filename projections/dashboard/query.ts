import type { CalendarDate } from '../../domain/shared/calendar.js';
import { alertsOn } from './alerts-on.js';
import type { DashboardDocument, Notification } from './document.js';
import { NOTIFICATION_LABEL } from './notification-label.js';
import { operationsOn } from './operations.js';
import { tilesOn } from './tiles-on.js';
import { toldSince } from './told-since.js';

/**
 * The dashboard on a day, newest notifications first: what had taken effect by then, and what had been told and was to
 * come, which is marked. `then`: what it was as the visit before this one began (no document: it was not there), for what
 * has changed since; without it that is not known. Contexts still to come have nothing yet.
 */
export const dashboardOn = (
  { notifications, contracts, operations }: DashboardDocument,
  today: CalendarDate,
  then?: { readonly document: DashboardDocument | undefined },
) => ({
  asOf: today,
  contracts: tilesOn(contracts, today),
  alerts: alertsOn(contracts, today),
  operations: operationsOn(operations, today),
  notifications: shownOn(notifications, today),
  changedSinceLastVisit: then ? shownOn(toldSince(then.document?.notifications ?? [], notifications), today) : null,
  unreadMessages: 0,
  savings: { value: '0.00' },
  allowances: [],
});

const shownOn = (notifications: readonly Notification[], today: CalendarDate) =>
  notifications
    .filter(({ on, toldOn }) => on <= today || toldOn <= today)
    .toReversed()
    .map(({ on, kind, contract }) => ({
      on,
      kind,
      label: NOTIFICATION_LABEL[kind],
      upcoming: on > today,
      ...(contract !== undefined && { contract }),
    }))
    .sort((one, other) => (one.on < other.on ? 1 : one.on > other.on ? -1 : 0));
