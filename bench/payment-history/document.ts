import { z } from 'zod';
import { DateField } from '../../domain/shared/calendar.js';
import { Id } from '../../domain/shared/ids.js';

const Payment = z.strictObject({
  id: Id,
  on: DateField,
  contract: Id,
  kind: z.enum(['collected', 'refused', 'refunded']),
  amount: z.int(),
  reason: z.string().optional(),
});

/** A member's payments of one year, in the order told. Id: `<member>:<year>`. */
export const PaymentYear = z.strictObject({
  member: Id,
  year: z.string().regex(/^[0-9]{4}$/),
  payments: z.array(Payment).readonly(),
});
export type PaymentYear = z.output<typeof PaymentYear>;
