import { z } from 'zod';
import { DateField } from '../../domain/shared/calendar.js';
import { Id } from '../../domain/shared/ids.js';

const NOTIFICATION_KINDS = [
  'joined',
  'address-changed',
  'contact-details-changed',
  'preferred-channel-chosen',
] as const;

/** `on`: when it takes effect, `toldOn`: when it was told, before or after that. */
const Notification = z.strictObject({ on: DateField, toldOn: DateField, kind: z.enum(NOTIFICATION_KINDS) });

/** One member's dashboard. Id: the member's. It keeps the last `MAX_NOTIFICATIONS` happenings, in the order told. */
export const DashboardDocument = z.strictObject({
  member: Id,
  joinedOn: DateField,
  notifications: z.array(Notification).readonly(),
});
export type DashboardDocument = z.output<typeof DashboardDocument>;
export const MAX_NOTIFICATIONS = 20;
