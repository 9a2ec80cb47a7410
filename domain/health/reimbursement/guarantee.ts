import { z } from 'zod';
import { CareAmount, Percent } from './case-fields.js';

/** What the complementary contract pays for this care; see docs/guides/health-reimbursement.md for each kind. */
export const GuaranteeField = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('percent-of-base'), percent: Percent, includesAmo: z.boolean().default(true) }),
  z.strictObject({
    kind: z.literal('allowance'),
    amount: CareAmount,
    includesAmo: z.boolean(),
    frameLimit: CareAmount.optional(),
  }),
  z.strictObject({ kind: z.literal('co-payment-only') }),
  z.strictObject({ kind: z.literal('none') }),
]);
export type Guarantee = z.output<typeof GuaranteeField>;
