import { z } from 'zod';
import { DateField } from '../../domain/shared/calendar.js';
import { CentsField } from '../../domain/shared/cents-field.js';
import { Id } from '../../domain/shared/ids.js';

/** Money of a contract that is to go back to its member; there is none where nothing is. Id: the contract's. */
export const RefundOwedDocument = z.strictObject({
  contract: Id,
  member: Id,
  amount: CentsField,
  /** day since which something is owed without a break */
  since: DateField,
});
export type RefundOwedDocument = z.output<typeof RefundOwedDocument>;
