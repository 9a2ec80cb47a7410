import { z } from 'zod';
import { DateField, type Instant } from '../../../domain/shared/calendar.js';
import { Id } from '../../../domain/shared/ids.js';
import { parseInstant } from '../../../domain/shared/instant.js';
import { PAYMENT_KINDS } from '../../../projections/payments/payment.js';
import { pageQuery } from '../conventions/page-query.js';

const InstantField = z
  .string()
  .refine((text) => parseInstant(text) !== undefined, 'instant.invalid')
  .transform((text) => parseInstant(text) as Instant);

/** What the history of payments is narrowed by, as its address says it. */
export const HistoryQuery = z.strictObject({
  contract: Id.optional(),
  kind: z.enum(PAYMENT_KINDS).optional(),
  'as-of': DateField.optional(),
  'known-on': InstantField.optional(),
  ...pageQuery(),
});
export type HistoryQuery = z.output<typeof HistoryQuery>;
