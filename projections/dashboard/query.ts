import type { CalendarDate } from '../../domain/shared/calendar.js';
import type { DashboardDocument } from './document.js';

const LABELS: Record<DashboardDocument['notifications'][number]['kind'], string> = {
  joined: 'Bienvenue parmi les sociétaires',
  'address-changed': 'Changement d’adresse',
  'contact-details-changed': 'Coordonnées modifiées',
  'preferred-channel-chosen': 'Canal de contact préféré modifié',
};

/**
 * The dashboard on a day, newest notifications first: what had taken effect by then, and what had been told and was to
 * come, which is marked. Contexts still to come have nothing yet.
 */
export const dashboardOn = ({ notifications }: DashboardDocument, today: CalendarDate) => ({
  asOf: today,
  contracts: [],
  alerts: [],
  operations: [],
  notifications: notifications
    .filter(({ on, toldOn }) => on <= today || toldOn <= today)
    .toReversed()
    .map(({ on, kind }) => ({ on, kind, label: LABELS[kind], upcoming: on > today }))
    .sort((one, other) => (one.on < other.on ? 1 : one.on > other.on ? -1 : 0)),
  unreadMessages: 0,
  savings: { value: '0.00' },
  allowances: [],
});
