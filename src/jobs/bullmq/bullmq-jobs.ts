import { Queue, type Job } from 'bullmq';
import { Redis } from 'ioredis';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { checkedJobs, type CheckedJob, type JobPayload, type JobToEnqueue } from '../job-to-enqueue.js';
import { DEAD_KEPT_MS, DONE_KEPT, DONE_KEPT_MS, JOBS_TIMES, pageLimit, type JobsTimes } from '../jobs-limits.js';
import { JobsError } from '../jobs.error.js';
import type { JobHandler, JobPage, JobRecord, JobState, JobWorker, Jobs } from '../jobs.port.js';
import { BullmqWorker } from './bullmq-worker.js';
import { PREFIX, RECONNECT, type RedisAddress } from './redis-address.js';
import { SERVER_STATES, serverId, toRecord } from './to-record.js';

/** A caller waits so long for a server that is away. */
const ANSWER_MS = 3_000;

/** Jobs on a Redis, through BullMQ. What a Redis keeps when it crashes is its own setting: `appendonly yes`. */
export class BullmqJobs implements Jobs {
  private readonly redis: Redis;
  private readonly queues = new Map<string, Queue<JobPayload>>();
  private readonly workers: JobWorker[] = [];
  private closed = false;

  constructor(
    private readonly address: RedisAddress,
    private readonly times: JobsTimes = JOBS_TIMES,
  ) {
    this.redis = new Redis(address.url, RECONNECT);
    this.redis.on('error', () => undefined); // it connects again by itself; callers are answered `jobs.unavailable`
  }

  async enqueue(jobs: readonly JobToEnqueue[]): Promise<void> {
    const byQueue = Map.groupBy(checkedJobs(jobs), ({ queue }) => queue);
    for (const [queue, lot] of byQueue) await this.answered(() => this.queue(queue).addBulk(lot.map(toServer)));
  }

  work(queue: string, handler: JobHandler, concurrency = 1): JobWorker {
    const worker = new BullmqWorker(this.address, queue, handler, concurrency, this.times);
    this.workers.push(worker);
    return worker;
  }

  async job(queue: string, id: string): Promise<JobRecord | undefined> {
    return this.answered(async () => {
      // the state first: what is read after it is at least as new
      const found = await this.queue(queue).getJobState(serverId(id));
      const job = await this.queue(queue).getJob(serverId(id));
      const state = (Object.keys(SERVER_STATES) as JobState[]).find((one) => SERVER_STATES[one] === found);
      return job && state && toRecord(job, state);
    });
  }

  async list(queue: string, state: JobState, after = '0', limit?: number): Promise<JobPage> {
    const [from, size] = [Number(after), pageLimit(limit)];
    const read = (): Promise<Job<JobPayload>[]> =>
      this.queue(queue).getJobs([SERVER_STATES[state]], from, from + size, false);
    const found = await this.answered(read);
    const items = found.slice(0, size).map((job) => toRecord(job, state));
    return { items, next: found.length > size ? String(from + size) : null };
  }

  async retryDead(queue: string, id: string): Promise<boolean> {
    return this.answered(async () => {
      const job = await this.queue(queue).getJob(serverId(id));
      if (job === undefined || !(await job.isFailed())) return false;
      const again = { resetAttemptsMade: true, resetAttemptsStarted: true };
      return job.retry('failed', again).then(
        () => true,
        () => false, // another did so at this moment
      );
    });
  }

  async generation(): Promise<string> {
    const key = `${this.address.prefix ?? PREFIX}:generation`;
    return this.answered(async () => {
      await this.redis.set(key, randomBytes(16).toString('hex'), 'NX');
      return (await this.redis.get(key))!;
    });
  }

  async close(): Promise<void> {
    this.closed = true;
    await Promise.all(this.workers.map((worker) => worker.stop()));
    await Promise.all([...this.queues.values()].map((queue) => queue.close().catch(() => undefined)));
    this.redis.disconnect();
  }

  private queue(name: string): Queue<JobPayload> {
    const known = this.queues.get(name);
    if (known) return known;
    const queue = new Queue<JobPayload>(name, { connection: this.redis, prefix: this.address.prefix ?? PREFIX });
    queue.on('error', () => undefined);
    this.queues.set(name, queue);
    return queue;
  }

  /** Nothing is kept for a server that is away: a caller who was told so would find it done later. */
  private async connected(): Promise<void> {
    if (this.redis.status !== 'ready') await once(this.redis, 'ready', { signal: AbortSignal.timeout(ANSWER_MS) });
  }

  /** An answer in time, or `jobs.unavailable`: what was asked may still be done, and may be asked again. */
  private async answered<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
    if (this.closed) throw new JobsError('jobs.closed', 'the jobs are closed');
    const asked = this.connected().then(ask);
    asked.catch(() => undefined);
    const late = pause(ANSWER_MS, undefined, { ref: false }).then(() => {
      throw new Error('no answer in time');
    });
    return Promise.race([asked, late]).catch((error: Error) => {
      throw new JobsError('jobs.unavailable', `the Redis of the jobs did not answer: ${error.message}`);
    });
  }
}

const toServer = ({ queue, id, payload, notBefore, attempts, backOffMs }: CheckedJob) => ({
  name: queue,
  data: payload,
  opts: {
    jobId: serverId(id),
    attempts,
    backoff: { type: 'doubled', delay: backOffMs },
    stackTraceLimit: 0,
    removeOnComplete: { age: DONE_KEPT_MS / 1_000, count: DONE_KEPT },
    removeOnFail: { age: DEAD_KEPT_MS / 1_000 },
    ...(notBefore !== undefined && { delay: Math.max(0, Date.parse(notBefore) - Date.now()) }),
  },
});
