import { z } from 'zod';
import { Family } from '../../../domain/contracts/family.js';
import { DateField } from '../../../domain/shared/calendar.js';

const MOST = 100;
const USUAL = 20;

const Limit = z
  .string()
  .regex(/^[1-9][0-9]{0,2}$/, 'limit.invalid')
  .transform(Number)
  .refine((limit) => limit <= MOST, 'limit.too-large')
  .default(USUAL);

/** What a list of contracts is narrowed by, as its address says it. */
export const ContractListQuery = z.strictObject({
  family: Family.optional(),
  status: z.enum(['active', 'being-amended', 'suspended', 'terminated']).optional(),
  'subscribed-from': DateField.optional(),
  'subscribed-to': DateField.optional(),
  'as-of': DateField.optional(),
  limit: Limit,
  cursor: z.string().max(2_000, 'cursor.invalid').optional(),
});
export type ContractListQuery = z.output<typeof ContractListQuery>;
