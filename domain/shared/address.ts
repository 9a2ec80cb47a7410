import { z } from 'zod';
import { PostalCode } from './postal-code.js';
import { line } from './text.js';

/** A place in France. Where a member lives is a destination of formal notices (C. ass. R113-1): its history is kept. */
export const Address = z.strictObject({
  line1: line(70),
  line2: line(70).optional(),
  postalCode: PostalCode,
  town: line(35),
  country: z.literal('FR').default('FR'),
});
export type Address = z.output<typeof Address>;
