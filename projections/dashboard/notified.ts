import { dayInParis } from '../../domain/shared/calendar.js';
import type { ViewEvent } from '../define-view.js';
import { MAX_NOTIFICATIONS, type DashboardDocument, type Notification } from './document.js';

/** What a member is told of an event. */
export const happened = (event: ViewEvent, kind: Notification['kind'], contract?: string): Notification => ({
  on: event.effectiveOn ?? dayInParis(event.occurredAt),
  toldOn: dayInParis(event.occurredAt),
  kind,
  ...(contract !== undefined && { contract }),
});

/** A dashboard with one more notification. */
export const notified = (document: DashboardDocument, notification: Notification): DashboardDocument => ({
  ...document,
  notifications: [...document.notifications, notification].slice(-MAX_NOTIFICATIONS),
});
