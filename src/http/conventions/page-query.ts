import { z } from 'zod';

const MOST = 100;

/** `?limit=`: how many items a page has, 100 at most, `usual` where nothing is said. `?cursor=`: where the last one ended. */
export const pageQuery = (usual = 20) => ({
  limit: z
    .string()
    .regex(/^[1-9][0-9]{0,2}$/, 'limit.invalid')
    .transform(Number)
    .refine((limit) => limit <= MOST, 'limit.too-large')
    .default(usual),
  cursor: z.string().max(2_000, 'cursor.invalid').optional(),
});
