import { z } from 'zod';

const Count = z.int().min(0);
const Position = z.string().meta({ description: 'position du journal', example: '1234' });
const State = z.enum(['up', 'down']);
const Lag = Count.nullable().meta({ description: 'événements que les vues ne montrent pas encore ; null : inconnu' });
const Rebuild = z
  .object({
    view: z.string(),
    state: z.enum(['running', 'done', 'failed']),
    percent: z.int().min(0).max(100),
    startedAt: z.string(),
    copy: z.string().optional(),
    failure: z.string().optional(),
  })
  .meta({ id: 'Rebuild' });
const Operation = z
  .object({
    kind: z.enum(['job', 'message']),
    id: z.string(),
    queue: z.string(),
    state: z.string(),
    since: z.string(),
    template: z.string().optional(),
    payload: z.record(z.string(), z.union([z.string(), z.int()])).optional(),
    attempt: Count.optional(),
    attempts: Count.optional(),
    notBefore: z.string().optional(),
    reason: z.string().optional(),
    actions: z.array(z.enum(['retry', 'mark-sent', 'send-again'])),
  })
  .meta({ id: 'Operation' });
const Close = z
  .object({
    day: z.string(),
    state: z.enum(['open', 'closed']),
    openedAt: z.string(),
    closedAt: z.string().optional(),
    files: z.array(
      z.object({
        number: z.int().min(1),
        format: z.string(),
        messageId: z.string(),
        transactions: Count.optional(),
        sum: z.string().optional(),
      }),
    ),
  })
  .meta({ id: 'Close' });
const Parked = z.object({ view: z.string(), document: z.string(), parked: z.string().nullable() });
const Health = z.object({ status: State, lag: Lag, missing: z.array(z.string()) }).meta({ id: 'Health' });
export type Health = z.output<typeof Health>;

/** Shapes of what is told to those who keep the program running, for the OpenAPI document. */
export const answers = {
  live: z.object({ status: z.literal('up') }).meta({ id: 'Live' }),
  health: Health,
  enqueued: z.object({ job: z.string() }).meta({ id: 'Enqueued' }),
  jobs: z.object({ items: z.array(Operation), next: z.string().nullable() }).meta({ id: 'Operations' }),
  rebuilds: z.object({ items: z.array(Rebuild) }).meta({ id: 'Rebuilds' }),
  wentBack: z.object({ copy: z.string() }).meta({ id: 'WentBack' }),
  closes: z.object({ items: z.array(Close), next: z.string().nullable() }).meta({ id: 'Closes' }),
  parked: z.object({ items: z.array(Parked) }).meta({ id: 'ParkedDocuments' }),
  views: z
    .object({
      status: State,
      head: Position,
      lag: Lag,
      failure: z.string().optional(),
      subscription: z
        .object({
          state: z.enum(['off', 'connecting', 'live', 'still']),
          notLiveSince: z.string().optional(),
          position: Position,
          silentMs: Count,
          restarts: Count,
          lastError: z.string().optional(),
        })
        .optional(),
      rotation: z.object({ phase: z.string(), rewrapped: Count, unopened: Count }),
      building: z.array(z.object({ view: z.string(), done: Position, total: Position })),
      views: z.record(
        z.string(),
        z.object({ documents: Count, parked: Count, position: Position, copy: z.string(), version: Count }),
      ),
    })
    .meta({ id: 'Views' }),
};
