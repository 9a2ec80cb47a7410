import { z } from 'zod';

const MOST = 100;
const USUAL = 20;

/** `?limit=`: how many items a page has, 100 at most, 20 where nothing is said. */
export const PageLimit = z
  .string()
  .regex(/^[1-9][0-9]{0,2}$/, 'limit.invalid')
  .transform(Number)
  .refine((limit) => limit <= MOST, 'limit.too-large')
  .default(USUAL);
