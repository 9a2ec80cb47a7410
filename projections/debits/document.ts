import { z } from 'zod';
import { DateField } from '../../domain/shared/calendar.js';
import { CentsField } from '../../domain/shared/cents-field.js';
import { Id } from '../../domain/shared/ids.js';

/** A debit that went to the bank, and where it is found when it comes back. Id: the debit's, its EndToEndId. */
export const DebitDocument = z.strictObject({
  debit: Id,
  contract: Id,
  member: Id,
  mandate: Id,
  amount: CentsField,
  submittedOn: DateField,
  collectOn: DateField,
  status: z.enum(['pending', 'collected', 'returned', 'refunded']),
});
export type DebitDocument = z.output<typeof DebitDocument>;
