import { z } from 'zod';
import { DateField } from '../../domain/shared/calendar.js';
import { CentsField } from '../../domain/shared/cents-field.js';
import { Id } from '../../domain/shared/ids.js';

export const REFUND_STATUSES = ['ordered', 'returned'] as const;

/** A transfer that pays a premium back. Id: the transfer's, its EndToEndId. */
export const RefundDocument = z.strictObject({
  transfer: Id,
  contract: Id,
  member: Id,
  amount: CentsField,
  /** the day on which it is carried out */
  on: DateField,
  status: z.enum(REFUND_STATUSES),
  returnedOn: DateField.optional(),
  /** why it came back, where the bank says so */
  code: z.string().optional(),
});
export type RefundDocument = z.output<typeof RefundDocument>;
