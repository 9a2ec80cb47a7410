import { z } from 'zod';
import { MEANS } from '../../domain/payments/account/events.js';
import { DateField } from '../../domain/shared/calendar.js';
import { CentsField } from '../../domain/shared/cents-field.js';
import { Id } from '../../domain/shared/ids.js';

export const PAYMENT_KINDS = ['collected', 'refused', 'refunded', 'regularised'] as const;
export type PaymentKind = (typeof PAYMENT_KINDS)[number];

/**
 * Money that moved between a member and the mutual, or was refused to. Amounts have no sign: the kind says which way they
 * went.
 */
export const Payment = z.strictObject({
  kind: z.enum(PAYMENT_KINDS),
  contract: Id,
  /** the debit's, the payment's or the transfer's: what the bank statement names */
  reference: Id,
  /** the day that the member's bank statement shows */
  on: DateField,
  /** from when it is so: a debit counts as collected once it can be returned no more */
  since: DateField,
  amount: CentsField,
  /** why the bank sent it back */
  code: z.string().optional(),
  means: z.enum(MEANS).optional(),
});
export type Payment = z.output<typeof Payment>;
