import { z } from 'zod';
import { views } from '../../projections/views.js';

const isView = (name: string): boolean => views.some((view) => view.name === name);

export const NIGHTLY_REBUILDS_VARIABLE = {
  NIGHTLY_REBUILDS: z
    .string()
    .transform((text) => text.split(',').map((name) => name.trim()))
    .refine(
      (names) => names.every(isView),
      `must be views with commas between: ${views.map(({ name }) => name).join(', ')}`,
    )
    .default([]),
};
