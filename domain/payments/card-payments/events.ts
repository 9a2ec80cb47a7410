import { z } from 'zod';
import { DateField } from '../../shared/calendar.js';
import { CentsField } from '../../shared/cents-field.js';
import { eventType, type EventOf } from '../../shared/event-type.js';
import { Id } from '../../shared/ids.js';
import { InstantField } from '../../shared/instant.js';

/** The reference that the payment service gave to what it did: letters, digits and `-`. */
export const CardReference = z.string().regex(/^[A-Za-z0-9-]{1,64}$/, 'card-reference.invalid');

/** What the payment service may tell of a payment. */
export const CARD_OUTCOMES = ['paid', 'refused', 'cancelled'] as const;
export type CardOutcome = (typeof CARD_OUTCOMES)[number];

/** A payment by card on a hosted page, stream `card-payment-<id>`: no card number ever comes here. */
export const cardPaymentEvents = {
  /** The member was sent to the page to pay what he owes; after `expiresAt` it is closed. */
  CardPaymentBegun: eventType(
    1,
    z.strictObject({
      contract: Id,
      /** position of the fact that it was owed */
      accountRevision: z.int().min(0),
      on: DateField,
      amount: CentsField,
      expiresAt: InstantField,
    }),
    {},
  ),
  /** The payment service took the money, on the day told. */
  CardPaymentMade: eventType(
    1,
    z.strictObject({ contract: Id, reference: CardReference, paidOn: DateField, amount: CentsField }),
    {},
  ),
  /** It took none: the bank refused, or the member went away. */
  CardPaymentFailed: eventType(
    1,
    z.strictObject({ reference: CardReference, on: DateField, why: z.enum(['refused', 'cancelled']) }),
    {},
  ),
};

export type CardPaymentEvent = EventOf<typeof cardPaymentEvents>;
