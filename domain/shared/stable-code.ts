import { z } from 'zod';

/** A code of ours in a payload, as refusals and failures have it: `bank.truncated`. It never changes its meaning. */
export const StableCode = z.string().regex(/^[a-z]+(-[a-z]+)*\.[a-z]+(-[a-z]+)*$/);
