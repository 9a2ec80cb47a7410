import { z } from 'zod';

/** An identifier of ours: a UUID as 32 lower-case hex digits, for bank formats allow 35 characters. */
export const Id = z.string().regex(/^[0-9a-f]{32}$/, 'id.invalid');
export type Id = z.output<typeof Id>;
