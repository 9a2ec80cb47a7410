import { z } from 'zod';

export const RebuildBody = z.strictObject({ view: z.string().max(40) }).meta({ id: 'RebuildBody' });
export const SettledBody = z.strictObject({ arrived: z.boolean() }).meta({ id: 'SettledBody' });
export type SettledBody = z.output<typeof SettledBody>;
export type RebuildBody = z.output<typeof RebuildBody>;
