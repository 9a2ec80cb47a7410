import type { Job, JobState as ServerState } from 'bullmq';
import type { Instant } from '../../../domain/shared/calendar.js';
import type { JobPayload } from '../job-to-enqueue.js';
import { STALLED } from '../jobs-limits.js';
import type { JobRecord, JobState } from '../jobs.port.js';

/** The library refuses ids that are whole numbers, which 32 digits of ours may be. */
export const serverId = (id: string): string => `job-${id}`;
export const ourId = (id: string | undefined): string => (id ?? '').replace(/^job-/, '');

export const SERVER_STATES = {
  waiting: 'waiting',
  delayed: 'delayed',
  working: 'active',
  done: 'completed',
  dead: 'failed',
} as const satisfies Readonly<Record<JobState, ServerState>>;

const instant = (ms: number): Instant => new Date(ms).toISOString() as Instant;

export const toRecord = (job: Job<JobPayload>, state: JobState): JobRecord => ({
  queue: job.queueName,
  id: ourId(job.id),
  payload: job.data,
  state,
  attempt: job.attemptsMade,
  attempts: job.opts.attempts ?? 1,
  enqueuedAt: instant(job.timestamp),
  ...(state === 'delayed' && { notBefore: instant((job.processedOn ?? job.timestamp) + job.delay) }),
  ...((state === 'done' || state === 'dead') && job.finishedOn && { endedAt: instant(job.finishedOn) }),
  ...(job.failedReason && { reason: reasonOf(job.failedReason) }),
});

/** We give codes alone; what the library gives is a sentence. */
const reasonOf = (reason: string): string => (reason.startsWith('job stalled') ? STALLED : reason);
