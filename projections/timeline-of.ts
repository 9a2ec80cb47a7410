import { z } from 'zod';
import { DateField } from '../domain/shared/calendar.js';

/** A timeline in a document: what holds, from each of its days on. */
export const timelineOf = <Value extends z.ZodType>(value: Value) =>
  z.array(z.strictObject({ from: DateField, value })).readonly();
