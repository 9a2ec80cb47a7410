import { z } from 'zod';

export const RebuildBody = z.strictObject({ view: z.string().max(40) }).meta({ id: 'RebuildBody' });
export type RebuildBody = z.output<typeof RebuildBody>;
