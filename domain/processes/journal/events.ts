import { z } from 'zod';
import { eventType, type EventOf } from '../../shared/event-type.js';
import { Id } from '../../shared/ids.js';

/** What a process manager leaves behind beside its orders, in `process-<name>` and `process-<name>-<instance>`. */
export const journalEvents = {
  /** Its birth: what lies before it in the log is history, known to it and not acted upon. */
  ProcessBegun: eventType(1, z.strictObject({ process: z.string().max(40) }), {}),
  /** An order came to nothing, by the code of the refusal or the failure; it is not given again. */
  OrderRefused: eventType(
    1,
    z.strictObject({
      order: Id,
      name: z.string().max(300),
      stream: z.string().max(120),
      cause: Id,
      reason: z.string().max(80),
    }),
    {},
  ),
};

export type JournalEvent = EventOf<typeof journalEvents>;
