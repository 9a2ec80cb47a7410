import { z } from 'zod';
import { DateField } from '../../domain/shared/calendar.js';
import { eventType, type EventOf } from '../../domain/shared/event-type.js';
import { Id } from '../../domain/shared/ids.js';

/** Who was debited where: what a bank statement says of a member. */
const Bank = z.strictObject({ iban: z.string(), holder: z.string() });

const premium = { payment: Id, contract: Id, instalment: Id, on: DateField, amount: z.int(), bank: Bank };
const sealing = { bank: 'payment' } as const;

/** A small catalogue of its own, for the measures: what becomes of a member's premiums; `amount` is in cents. */
export const paymentEvents = {
  PremiumCollected: eventType(1, z.strictObject(premium), sealing),
  PremiumRefused: eventType(1, z.strictObject({ ...premium, reason: z.string() }), sealing),
  PremiumRefunded: eventType(1, z.strictObject(premium), sealing),
};

export type PaymentEvent = EventOf<typeof paymentEvents>;
