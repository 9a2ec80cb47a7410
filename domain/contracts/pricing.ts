import { z } from 'zod';
import { DateField } from '../shared/calendar.js';
import { CentsField } from '../shared/cents-field.js';
import { Family } from './family.js';

/** What a tariff looks at: nothing that is personal by itself. */
export const Risk = z.strictObject({
  family: Family,
  formula: z.string(),
  /** of the postal code of the home or garage; for people, of where the member lives */
  zone: z.string(),
  /** two decimals; of a car only */
  motorCoefficient: z
    .string()
    .regex(/^[0-3]\.[0-9]{2}$/, 'motor-coefficient.invalid')
    .optional(),
});
export type Risk = z.output<typeof Risk>;

/** The answer of a tariff: a year's premium from a day on, with all that it was made of, so that its trace can be told. */
export const Pricing = z.strictObject({
  from: DateField,
  yearly: CentsField,
  tariff: z.strictObject({ id: z.string(), version: z.int() }),
  risk: Risk,
});
export type Pricing = z.output<typeof Pricing>;
