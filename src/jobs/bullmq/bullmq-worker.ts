import { Worker, type Job } from 'bullmq';
import { setTimeout as pause } from 'node:timers/promises';
import { failureCode } from '../failure-code.js';
import type { JobPayload } from '../job-to-enqueue.js';
import { STALLS, type JobsTimes } from '../jobs-limits.js';
import type { JobHandler, JobWorker } from '../jobs.port.js';
import { retryDelay } from '../retry-delay.js';
import { PREFIX, RECONNECT, type RedisAddress } from './redis-address.js';
import { ourId } from './to-record.js';

/** A stop waits so long for connections to be gone. */
const GONE_MS = 1_500;

/** Does the jobs of one queue of a Redis; a server that goes away is waited for. */
export class BullmqWorker implements JobWorker {
  private readonly worker: Worker<JobPayload>;
  private readonly underWay = new Map<string, AbortController>();
  private isGivenUp = false;

  constructor(
    { url, prefix = PREFIX }: RedisAddress,
    queue: string,
    private readonly handler: JobHandler,
    concurrency: number,
    private readonly times: JobsTimes,
  ) {
    this.worker = new Worker<JobPayload>(queue, (job) => this.run(job), {
      connection: {
        url,
        ...RECONNECT,
        retryStrategy: (tries) => (this.isGivenUp ? null : RECONNECT.retryStrategy(tries)),
      },
      prefix,
      concurrency,
      lockDuration: times.lockMs,
      stalledInterval: times.lockMs / 2,
      maxStalledCount: STALLS,
      drainDelay: 1,
      runRetryDelay: 500,
      settings: { backoffStrategy: (attempt, _type, _error, job) => retryDelay(attempt, waitOf(job)) },
    });
    this.worker.on('lockRenewalFailed', (ids) => ids.forEach((id) => this.underWay.get(id)?.abort()));
    this.worker.on('error', () => undefined); // it tries again by itself; unheard, it would end the process
  }

  async stop(): Promise<void> {
    let isClosed = false;
    const closing = this.worker
      .close()
      .catch(() => undefined)
      .then(() => (isClosed = true));
    await Promise.race([closing, pause(this.times.stopMs, undefined, { ref: false })]);
    for (const losing of this.underWay.values()) losing.abort();
    this.isGivenUp = true; // a server that is away is sought no more, and what waits for it fails
    if (!isClosed) await Promise.race([closing, pause(GONE_MS)]);
    if (!isClosed) await Promise.race([this.worker.disconnect().catch(() => undefined), pause(GONE_MS)]);
  }

  /** The library keeps an error's text and its stack, so it is given a code alone. */
  private async run(job: Job<JobPayload>): Promise<void> {
    const losing = new AbortController();
    this.underWay.set(job.id!, losing);
    try {
      const attempt = job.attemptsMade + 1;
      await this.handler({ id: ourId(job.id), payload: job.data, attempt, lost: losing.signal });
    } catch (error) {
      throw new Error(failureCode(error));
    } finally {
      if (this.underWay.get(job.id!) === losing) this.underWay.delete(job.id!);
    }
  }
}

const waitOf = (job: { readonly opts: Job['opts'] } | undefined): number => {
  const { backoff } = job?.opts ?? {};
  return typeof backoff === 'object' ? (backoff.delay ?? 0) : (backoff ?? 0);
};
