import { z } from 'zod';
import { Family } from '../../domain/contracts/family.js';
import { DateField } from '../../domain/shared/calendar.js';
import { Id } from '../../domain/shared/ids.js';
import { Course } from '../contracts/course.js';
import { Payment } from '../payments/payment.js';
import { TileAccount } from './tile-account.js';

const NOTIFICATION_KINDS = [
  'joined',
  'address-changed',
  'contact-details-changed',
  'preferred-channel-chosen',
  'contract-subscribed',
  'amendment-requested',
  'amendment-applied',
  'amendment-withdrawn',
  'renewal-notice-sent',
  'contract-renewed',
  'guarantees-suspended',
  'guarantees-reinstated',
  'vehicle-sold',
  'motor-coefficient-revised',
  'contract-terminated',
  'debit-refused',
  'debit-refunded',
  'formal-notice-sent',
  'payment-received',
  'premium-refunded',
  'refund-set-off',
  'refund-returned',
] as const;

/** `on`: when it takes effect, `toldOn`: when it was told, before or after that; `contract`: the one that it is about. */
const Notification = z.strictObject({
  on: DateField,
  toldOn: DateField,
  kind: z.enum(NOTIFICATION_KINDS),
  contract: Id.optional(),
});
export type Notification = z.output<typeof Notification>;

/** What a tile shows of a contract. */
const Tile = z.strictObject({
  contract: Id,
  number: z.string(),
  family: Family,
  subscribedOn: DateField,
  course: Course,
  account: TileAccount,
});
export type Tile = z.output<typeof Tile>;

/**
 * One member's dashboard. Id: the member's. It keeps the last `MAX_NOTIFICATIONS` happenings, in the order told,
 * `MAX_TILES` contracts, the first subscribed first, and the `MAX_OPERATIONS` latest payments in the order of their days.
 */
export const DashboardDocument = z.strictObject({
  member: Id,
  joinedOn: DateField,
  notifications: z.array(Notification).readonly(),
  contracts: z.array(Tile).readonly(),
  operations: z.array(Payment).readonly(),
});
export type DashboardDocument = z.output<typeof DashboardDocument>;
export const MAX_NOTIFICATIONS = 20;
export const MAX_TILES = 40;
export const MAX_OPERATIONS = 10;
