import { z } from 'zod';
import type { Instant } from './calendar.js';

/** A moment written with its zone (ISO 8601), in the form that is stored: UTC with milliseconds; `undefined` for anything else. */
export const parseInstant = (text: string): Instant | undefined => {
  const written = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/.test(text);
  const ms = written ? Date.parse(text) : Number.NaN;
  return Number.isNaN(ms) ? undefined : (new Date(ms).toISOString() as Instant);
};

/** A moment in a payload, in the form that is stored. */
export const InstantField = z.iso.datetime({ precision: 3 }).transform((text) => text as Instant);
