import { z } from 'zod';

export const FAMILIES = ['auto', 'habitation', 'sante', 'epargne', 'prevoyance'] as const;
/** What a contract insures: car, home, health, savings, provident. */
export const Family = z.enum(FAMILIES);
export type Family = z.output<typeof Family>;
