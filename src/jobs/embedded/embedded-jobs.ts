import type { Database } from 'better-sqlite3';
import type { Instant } from '../../../domain/shared/calendar.js';
import { openSqliteFile } from '../../sqlite/open-sqlite-file.js';
import { checkedJobs, type JobPayload, type JobToEnqueue } from '../job-to-enqueue.js';
import { JOBS_TIMES, pageLimit, type JobsTimes } from '../jobs-limits.js';
import { JobsError } from '../jobs.error.js';
import type { JobHandler, JobPage, JobRecord, JobState, JobWorker, Jobs } from '../jobs.port.js';
import { EmbeddedWorker } from './embedded-worker.js';
import { JobRows, type JobRow } from './job-rows.js';
import { patiently } from './patiently.js';
import { JOBS_APPLICATION_ID, JOBS_SCHEMAS } from './schema.js';

const PRUNE_EVERY_MS = 60_000;

/** Jobs in one SQLite file, durable at each change; several processes may open it (ADR 0016). */
export class EmbeddedJobs implements Jobs {
  private readonly database: Database;
  private readonly rows: JobRows;
  private readonly workers = new Map<EmbeddedWorker, string>();
  private readonly pruning: NodeJS.Timeout;

  constructor(
    path: string,
    private readonly times: JobsTimes = JOBS_TIMES,
  ) {
    this.database = openSqliteFile({
      path,
      applicationId: JOBS_APPLICATION_ID,
      schemaVersion: JOBS_SCHEMAS.length,
      schema: JOBS_SCHEMAS.join('\n'),
      steps: JOBS_SCHEMAS.slice(1),
      synchronous: 'FULL',
    });
    this.rows = new JobRows(this.database);
    this.pruning = setInterval(() => void this.prune().catch(() => undefined), PRUNE_EVERY_MS).unref();
  }

  async enqueue(jobs: readonly JobToEnqueue[]): Promise<void> {
    this.assertOpen();
    const checked = checkedJobs(jobs);
    await patiently(() => this.rows.insert(checked, Date.now()));
    const queues = new Set(checked.map(({ queue }) => queue));
    for (const [worker, queue] of this.workers) if (queues.has(queue)) worker.wake();
  }

  work(queue: string, handler: JobHandler, concurrency = 1): JobWorker {
    this.assertOpen();
    const worker = new EmbeddedWorker(this.rows, queue, handler, concurrency, this.times);
    this.workers.set(worker, queue);
    return worker;
  }

  async job(queue: string, id: string): Promise<JobRecord | undefined> {
    const row = this.rows.get<JobRow>('SELECT * FROM jobs WHERE queue = ? AND id = ?', queue, id);
    return row && toRecord(row, Date.now());
  }

  async list(queue: string, state: JobState, after?: string, limit?: number): Promise<JobPage> {
    const now = Date.now();
    const before = after === undefined ? Number.MAX_SAFE_INTEGER : Number(after);
    const read = `SELECT * FROM jobs WHERE queue = ? AND ${WHERE[state]} AND number < ? ORDER BY number DESC LIMIT ?`;
    const size = pageLimit(limit);
    const rows = this.rows.all<JobRow>(read, queue, now, before, size + 1);
    const items = rows.slice(0, size).map((row) => toRecord(row, now));
    return { items, next: rows.length > size ? String(rows[size - 1]!.number) : null };
  }

  async retryDead(queue: string, id: string): Promise<boolean> {
    const retried = await patiently(() => this.rows.retryDead(queue, id, Date.now()));
    for (const worker of this.workers.keys()) worker.wake();
    return retried;
  }

  async generation(): Promise<string> {
    return this.rows.get<{ id: string }>('SELECT id FROM generation')!.id;
  }

  async prune(): Promise<void> {
    await patiently(() => this.rows.prune(Date.now()));
  }

  async close(): Promise<void> {
    clearInterval(this.pruning);
    await Promise.all([...this.workers.keys()].map((worker) => worker.stop()));
    this.database.close();
  }

  private assertOpen(): void {
    if (!this.database.open) throw new JobsError('jobs.closed', 'the jobs are closed');
  }
}

/** Each with one hole, for the present moment. */
const WHERE: Readonly<Record<JobState, string>> = {
  waiting: `state = 'waiting' AND due_at <= ?`,
  delayed: `state = 'waiting' AND due_at > ?`,
  working: `state = 'working' AND ? > 0`,
  done: `state = 'done' AND ? > 0`,
  dead: `state = 'dead' AND ? > 0`,
};

const instant = (ms: number): Instant => new Date(ms).toISOString() as Instant;

const toRecord = (row: JobRow, now: number): JobRecord => {
  const delayed = row.state === 'waiting' && row.due_at > now;
  return {
    queue: row.queue,
    id: row.id,
    payload: JSON.parse(row.payload) as JobPayload,
    state: delayed ? 'delayed' : row.state,
    attempt: row.attempt,
    attempts: row.attempts,
    enqueuedAt: instant(row.enqueued_at),
    ...(delayed && { notBefore: instant(row.due_at) }),
    ...(row.ended_at !== null && { endedAt: instant(row.ended_at) }),
    ...(row.reason !== null && { reason: row.reason }),
  };
};
