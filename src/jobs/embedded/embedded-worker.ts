import { setTimeout as pause } from 'node:timers/promises';
import { failureCode } from '../failure-code.js';
import type { JobPayload } from '../job-to-enqueue.js';
import type { JobsTimes } from '../jobs-limits.js';
import type { JobHandler, JobWorker } from '../jobs.port.js';
import type { JobRow, JobRows } from './job-rows.js';
import { patiently } from './patiently.js';

/** How late a job of another process is noticed, and one whose moment has come. */
const LOOK_EVERY_MS = 100;
const AFTER_FAULT_MS = 1_000;

interface UnderWay {
  readonly row: JobRow;
  readonly losing: AbortController;
  readonly ended: Promise<void>;
}

/** Does the jobs of one queue, so many at a time, renewing its locks while they last. */
export class EmbeddedWorker implements JobWorker {
  private readonly underWay = new Map<number, UnderWay>();
  private readonly looking: Promise<void>;
  private stopped = false;
  private wakeUp: () => void = () => undefined;
  private renewedAt = Date.now();

  constructor(
    private readonly rows: JobRows,
    private readonly queue: string,
    private readonly handler: JobHandler,
    private readonly concurrency: number,
    private readonly times: JobsTimes,
  ) {
    this.looking = this.look();
  }

  wake(): void {
    this.wakeUp();
  }

  async stop(): Promise<void> {
    this.stopped = true;
    this.wake();
    await this.looking;
    const ended = Promise.all([...this.underWay.values()].map(({ ended: one }) => one));
    const renewing = setInterval(() => void this.renew().catch(() => undefined), this.times.lockMs / 3);
    await Promise.race([ended, pause(this.times.stopMs, undefined, { ref: false })]);
    clearInterval(renewing);
    for (const { losing } of this.underWay.values()) losing.abort();
  }

  private async look(): Promise<void> {
    while (!this.stopped) {
      const taken = await this.take().catch(() => pause(AFTER_FAULT_MS, 0)); // a full disk is looked at again
      if (taken === 0) await this.rest();
    }
  }

  /** Locks first: after a standstill, its own jobs are not to be taken for those of another. */
  private async take(): Promise<number> {
    if (Date.now() - this.renewedAt > this.times.lockMs / 3) await this.renew();
    const free = this.concurrency - this.underWay.size;
    const now = Date.now();
    if (free === 0 || !this.rows.isDue(this.queue, now)) return 0;
    const taken = await patiently(() => this.rows.claim(this.queue, free, now, now + this.times.lockMs));
    taken.forEach((row) => this.begin(row));
    return taken.length;
  }

  private begin(row: JobRow): void {
    const losing = new AbortController();
    const ended = this.run(row, losing.signal).finally(() => {
      if (this.underWay.get(row.number)?.row === row) this.underWay.delete(row.number);
      this.wake();
    });
    this.underWay.set(row.number, { row, losing, ended });
  }

  private async run(row: JobRow, lost: AbortSignal): Promise<void> {
    const failed = await this.handled(row, lost);
    const end = (): unknown =>
      failed === undefined ? this.rows.complete(row, Date.now()) : this.rows.fail(row, failed, Date.now());
    await patiently(end).catch(() => undefined); // not told: it is taken over when its lock ends
  }

  /** The code that it failed with. */
  private async handled({ id, payload, attempt }: JobRow, lost: AbortSignal): Promise<string | undefined> {
    try {
      await this.handler({ id, payload: JSON.parse(payload) as JobPayload, attempt: attempt + 1, lost });
      return undefined;
    } catch (error) {
      return failureCode(error);
    }
  }

  private async renew(): Promise<void> {
    const now = Date.now();
    for (const { row, losing } of this.underWay.values())
      if (!(await patiently(() => this.rows.renew(row, now + this.times.lockMs)))) losing.abort();
    this.renewedAt = now;
  }

  private rest(): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, LOOK_EVERY_MS);
      this.wakeUp = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
