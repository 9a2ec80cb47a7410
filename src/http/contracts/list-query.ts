import { z } from 'zod';
import { Family } from '../../../domain/contracts/family.js';
import { DateField } from '../../../domain/shared/calendar.js';
import { pageQuery } from '../conventions/page-query.js';

/** What a list of contracts is narrowed by, as its address says it. */
export const ContractListQuery = z.strictObject({
  family: Family.optional(),
  status: z.enum(['active', 'being-amended', 'suspended', 'terminated']).optional(),
  'subscribed-from': DateField.optional(),
  'subscribed-to': DateField.optional(),
  'as-of': DateField.optional(),
  ...pageQuery(),
});
export type ContractListQuery = z.output<typeof ContractListQuery>;
