import { z } from 'zod';
import { Family } from '../../domain/contracts/family.js';
import { DateField } from '../../domain/shared/calendar.js';
import { CentsField } from '../../domain/shared/cents-field.js';
import { Id } from '../../domain/shared/ids.js';
import { Course } from './course.js';
import { Terms } from './terms.js';

const Notice = z.strictObject({
  dueOn: DateField,
  sentOn: DateField,
  /** the last day on which the renewal may be refused */
  terminateBy: DateField,
  /** what was announced; unknown once an amendment changed it */
  yearly: CentsField.optional(),
});

/** One contract, personal content sealed. Id: `<member>:<contract>`. */
export const ContractDocument = z.strictObject({
  contract: Id,
  member: Id,
  number: z.string(),
  family: Family,
  /** when the proposal was accepted */
  subscribedOn: DateField,
  course: Course,
  terms: Terms,
  /** of the next due date and of the one before */
  notices: z.array(Notice).readonly(),
  sale: z.strictObject({ soldOn: DateField, lapsesOn: DateField }).optional(),
});
export type ContractDocument = z.output<typeof ContractDocument>;
