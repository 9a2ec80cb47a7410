import { z } from 'zod';
import { DateField } from '../shared/calendar.js';
import { eventType, type EventOf } from '../shared/event-type.js';
import { Id } from '../shared/ids.js';

/** What is written to members, each on account of one event. */
export const TEMPLATES = [
  'formal-notice',
  'instalments-announced',
  'payment-refused',
  'guarantees-suspended',
  'guarantees-reinstated',
  'contract-terminated',
  'mandate-signed',
  'mandate-account-changed',
  'address-changed',
  'contract-amended',
  'address-change-applied',
  'premium-refunded',
  'refund-set-off',
  'refund-returned',
] as const;
export type Template = (typeof TEMPLATES)[number];

export const MEDIA = ['mail', 'letter', 'registered-letter'] as const;
export type Medium = (typeof MEDIA)[number];

/** The event on whose account a message is written: what it says is read there, when it leaves. */
const Cause = z.strictObject({ stream: z.string().regex(/^[a-z]+-[0-9a-f]{32}$/), event: Id });

/** More contracts than a member has. */
const MOST_OTHERS = 200;

/** What is written to a member, in stream `correspondence-<member>`: never its words, never where it goes. */
export const correspondenceEvents = {
  /** A message is to be written; `mandate`: the one that it names; `others`: earlier events that it tells of as well. */
  MessageOrdered: eventType(
    1,
    z.strictObject({
      message: Id,
      template: z.enum(TEMPLATES),
      medium: z.enum(MEDIA),
      cause: Cause,
      mandate: Id.optional(),
      others: z.array(Cause).min(1).max(MOST_OTHERS).optional(),
      on: DateField,
    }),
    {},
  ),
  /** It left, by mail server or post; `tracking`: the reference that the post knows a registered letter by. */
  MessageHandedOver: eventType(
    1,
    z.strictObject({ message: Id, on: DateField, tracking: z.string().max(40).optional() }),
    {},
  ),
  /** It does not leave, by a code: its address cannot be written to, the member was erased, its day has passed. */
  MessageRefused: eventType(1, z.strictObject({ message: Id, on: DateField, reason: z.string().max(80) }), {}),
};

export type CorrespondenceEvent = EventOf<typeof correspondenceEvents>;
