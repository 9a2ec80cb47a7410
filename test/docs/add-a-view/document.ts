import { z } from 'zod';
import { DateField } from '../../../domain/shared/calendar.js';
import { Id } from '../../../domain/shared/ids.js';

/** When a contract is due next. Id: `<member>:<contract>`. */
export const DueDocument = z.strictObject({ member: Id, number: z.string(), nextDueOn: DateField });
export type DueDocument = z.output<typeof DueDocument>;
