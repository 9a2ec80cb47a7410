import type { Instant } from '../../domain/shared/calendar.js';
import type { JobPayload, JobToEnqueue } from './job-to-enqueue.js';

/** `delayed`: not before a moment, its own or that of the next attempt; `dead`: no attempt is left. */
export const JOB_STATES = ['waiting', 'delayed', 'working', 'done', 'dead'] as const;
export type JobState = (typeof JOB_STATES)[number];

export interface JobRecord {
  readonly queue: string;
  readonly id: string;
  readonly payload: JobPayload;
  readonly state: JobState;
  /** attempts that ended, well or badly */
  readonly attempt: number;
  /** attempts that it has in all */
  readonly attempts: number;
  readonly enqueuedAt: Instant;
  /** of a delayed one */
  readonly notBefore?: Instant;
  /** of one that is done or dead */
  readonly endedAt?: Instant;
  /** code of the last failure */
  readonly reason?: string;
}

/** A page, the newest first; `next` is opaque, null on the last one. A job that changes its state may be missed or come twice. */
export interface JobPage {
  readonly items: readonly JobRecord[];
  readonly next: string | null;
}

/** A job under way. */
export interface Work {
  readonly id: string;
  readonly payload: JobPayload;
  /** 1 for the first */
  readonly attempt: number;
  /** aborted when another has it now: what this attempt says of it is not heard any more */
  readonly lost: AbortSignal;
}

/** Does a job, or throws: an error's `code` is kept as the reason, never its text. It may run twice, so it repeats nothing. */
export type JobHandler = (work: Work) => Promise<void>;

export interface JobWorker {
  /** Takes no more and waits for what is under way, ten seconds at most; what is left then is taken over by another. */
  stop(): Promise<void>;
}

/**
 * Durable queues of jobs: an alarm clock, not the truth. A job runs at least once, one worker at a time: a worker that
 * stands still for 30 seconds loses it to another, and cannot end it afterwards. One that fails is tried again, each
 * time later, and is dead when its attempts are used up or when three workers died of it.
 *
 * The same id in the same queue is one job while it is retained: until it is done and a day longer (of the last 10,000
 * done), or 30 days when dead. Jobs may be lost with their store (a Redis that is flushed, or that loses the last
 * second in a crash): `generation` changes when all are gone, and whoever enqueues finds what is due in the log again
 * (`reconcile`).
 */
export interface Jobs {
  /** Adds those that are not there; durable once answered. Throws `jobs.invalid`, `jobs.unavailable`: then ask again. */
  enqueue(jobs: readonly JobToEnqueue[]): Promise<void>;
  /** Does the jobs of a queue as they come due, `concurrency` at a time (1). */
  work(queue: string, handler: JobHandler, concurrency?: number): JobWorker;
  job(queue: string, id: string): Promise<JobRecord | undefined>;
  /** At most `limit` (50, 200 at most) of a state. */
  list(queue: string, state: JobState, after?: string, limit?: number): Promise<JobPage>;
  /** Gives a dead job all its attempts again, from now on; false where it is not dead. */
  retryDead(queue: string, id: string): Promise<boolean>;
  /** An id made with the store: another one means that its jobs are gone. */
  generation(): Promise<string>;
  /** Stops the workers first. */
  close(): Promise<void>;
}
