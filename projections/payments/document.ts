import { z } from 'zod';
import { Id } from '../../domain/shared/ids.js';
import { Payment } from './payment.js';

/** A member's payments of one calendar year, in the order told, `MAX_PAYMENTS` at most. Id: `<member>:<year>`. */
export const PaymentsDocument = z.strictObject({
  member: Id,
  year: z.string().regex(/^[0-9]{4}$/),
  payments: z.array(Payment).readonly(),
});
export type PaymentsDocument = z.output<typeof PaymentsDocument>;

/**
 * More than a member with forty contracts paid monthly has. One more parks the document, for a person to look at: sums
 * that leave something out would be worse than none.
 */
export const MAX_PAYMENTS = 2_000;
