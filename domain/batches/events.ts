import { z } from 'zod';
import { Address } from '../shared/address.js';
import { DateField } from '../shared/calendar.js';
import { CentsField } from '../shared/cents-field.js';
import { eventType, type EventOf } from '../shared/event-type.js';
import { Id } from '../shared/ids.js';
import { InstantField } from '../shared/instant.js';
import { CollectingCreditor, Collection } from './collection.js';
import { Payer, Refund } from './refund.js';

/** The price of the year to come as the tariff answered: `domain/contracts/pricing.ts`. */
const Announced = z.strictObject({
  from: DateField,
  yearly: CentsField,
  tariff: z.strictObject({ id: z.string(), version: z.int() }),
  risk: z.record(z.string(), z.string()),
});

const Notice = z.strictObject({
  item: Id,
  member: Id,
  contract: Id,
  number: z.string().regex(/^[1-9][0-9]{8,11}$/, 'contract-number.invalid'),
  family: z.string().max(20),
  dueOn: DateField,
  pricing: Announced,
  /** the day on which it was to be sent, and the day on which it is */
  plannedOn: DateField,
  sentOn: DateField,
  /** why the two differ */
  shifted: z.enum(['day-closed-late']).optional(),
  /** the last day on which the member may refuse the renewal, and whether it was put off (L113-15-1) */
  terminateBy: DateField,
  late: z.boolean(),
  /** of the member as he is on the day */
  addressee: z.strictObject({ lastName: z.string().max(80), firstNames: z.string().max(120), address: Address }),
});
export type Notice = z.output<typeof Notice>;

/** A file that goes out, stream `batch-<day>-<n>`: it is made of these events and of nothing else. */
export const batchEvents = {
  /** `on`: the real day; `day`: the day that is closed. */
  BatchOpened: eventType(
    1,
    z.strictObject({
      day: DateField,
      number: z.int().min(1),
      format: z.string().max(40),
      on: DateField,
      messageId: z.string().max(30),
      createdAt: InstantField,
    }),
    {},
  ),
  /** Notices of renewal, each of a member: his content is sealed alone. */
  RenewalNoticesRecorded: eventType(
    1,
    z.strictObject({ items: z.array(Notice).min(1).max(1_000) }),
    {},
    { field: 'items', member: 'member', personal: { addressee: 'identity' } },
  ),
  /** Direct debits of one sequence and one day of collection, each of a member: his account is sealed alone. */
  CollectionsRecorded: eventType(
    1,
    z.strictObject({ creditor: CollectingCreditor, items: z.array(Collection).min(1).max(1_000) }),
    {},
    { field: 'items', member: 'member', personal: { debtor: 'payment' } },
  ),
  /** Transfers that pay premiums back on one day, each to a member: his account is sealed alone. */
  RefundsRecorded: eventType(
    1,
    z.strictObject({ payer: Payer, items: z.array(Refund).min(1).max(1_000) }),
    {},
    { field: 'items', member: 'member', personal: { creditor: 'payment' } },
  ),
  /** These do not go out: what they stand for refused it, or their day has passed. */
  BatchItemsWithdrawn: eventType(
    1,
    z.strictObject({
      items: z
        .array(z.strictObject({ item: Id, reason: z.string().max(80) }))
        .min(1)
        .max(1_000),
    }),
    {},
  ),
  /** Nothing is added or taken away any more: the file is written. */
  BatchSealed: eventType(1, z.strictObject({ transactions: z.int().min(0), sum: CentsField }), {}),
};

export type BatchEvent = EventOf<typeof batchEvents>;
