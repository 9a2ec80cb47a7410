import { z } from 'zod';

/** SHA-256 in hex. */
export const Sha256 = z.string().regex(/^[0-9a-f]{64}$/, 'sha256.invalid');
