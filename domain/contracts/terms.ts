import { z } from 'zod';
import { CentsField } from '../shared/cents-field.js';
import { line } from '../shared/text.js';

/** A word of the catalogue of products: `bris-de-glace`, `tiers-etendu`. */
const Code = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'code.invalid')
  .max(60);

/** What is covered, up to which amount, less which deductible, and what is not. Amounts are those of one claim. */
const Guarantee = z.strictObject({
  code: Code,
  label: line(120),
  ceiling: CentsField.optional(),
  deductible: CentsField.optional(),
  exclusions: z.array(line(300)).max(50),
});

/** What a member has bought: a formula, its guarantees as they were sold, and the options added. */
export const Cover = z.strictObject({
  formula: Code,
  guarantees: z.array(Guarantee).min(1).max(60),
  options: z.array(z.strictObject({ code: Code, label: line(120) })).max(30),
});
export type Cover = z.output<typeof Cover>;

/** The version of the general conditions that holds: `auto-2026-01`. */
export const Conditions = Code;

const FREQUENCIES = ['month', 'quarter', 'half-year', 'year'] as const;
/** How often the premium is paid. */
export const Frequency = z.enum(FREQUENCIES);
export type Frequency = z.output<typeof Frequency>;
