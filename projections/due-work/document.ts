import { z } from 'zod';
import { Family } from '../../domain/contracts/family.js';
import { DateField } from '../../domain/shared/calendar.js';
import { Id } from '../../domain/shared/ids.js';

/** What is due on one contract, and on which day; `''` for nothing. Id: the contract's. */
export const DueWorkDocument = z.strictObject({
  contract: Id,
  member: Id,
  number: z.string(),
  family: Family,
  nextDueOn: DateField,
  endsOn: DateField.optional(),
  /** when the notice of the next due date is to be sent */
  noticeOn: z.union([DateField, z.literal('')]),
  /** when the contract is to be renewed */
  renewOn: DateField,
  /** changes that the member asked for and that wait for their day; a move's are its process's */
  amendments: z
    .array(z.strictObject({ amendment: Id, from: DateField }))
    .max(200)
    .readonly(),
  /** the day of the first of them */
  amendOn: z.union([DateField, z.literal('')]),
});
export type DueWorkDocument = z.output<typeof DueWorkDocument>;
