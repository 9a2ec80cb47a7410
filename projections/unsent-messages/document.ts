import { z } from 'zod';
import { MEDIA, TEMPLATES } from '../../domain/correspondence/events.js';
import { DateField } from '../../domain/shared/calendar.js';
import { Id } from '../../domain/shared/ids.js';

/** A message to a member that has not left: it waits, or does not leave at all. Id: the message's. */
export const UnsentMessageDocument = z.strictObject({
  message: Id,
  member: Id,
  template: z.enum(TEMPLATES),
  medium: z.enum(MEDIA),
  state: z.enum(['waiting', 'refused']),
  /** the day on which it came into its state */
  on: DateField,
  reason: z.string().optional(),
});
export type UnsentMessageDocument = z.output<typeof UnsentMessageDocument>;
