import type { Database, Statement } from 'better-sqlite3';
import { randomBytes } from 'node:crypto';
import type { CheckedJob } from '../job-to-enqueue.js';
import { DEAD_KEPT_MS, DONE_KEPT, DONE_KEPT_MS, STALLED, STALLS } from '../jobs-limits.js';
import { retryDelay } from '../retry-delay.js';

export interface JobRow {
  readonly number: number;
  readonly queue: string;
  readonly id: string;
  readonly payload: string;
  readonly state: 'waiting' | 'working' | 'done' | 'dead';
  readonly due_at: number;
  readonly attempts: number;
  readonly back_off: number;
  readonly attempt: number;
  readonly stalls: number;
  readonly lock: string | null;
  readonly enqueued_at: number;
  readonly ended_at: number | null;
  readonly reason: string | null;
}

/** One state at a time: rows come in the order of the index, however many wait. */
const DUE = `queue = ? AND state = ? AND due_at <= ?`;
const OURS = `number = ? AND state = 'working' AND lock = ?`;

/** What is done to the rows of jobs, each in one transaction; times are epoch milliseconds. */
export class JobRows {
  private readonly statements = new Map<string, Statement<unknown[]>>();

  constructor(private readonly database: Database) {}

  insert(jobs: readonly CheckedJob[], now: number): void {
    const insert = `INSERT INTO jobs (queue, id, payload, state, due_at, attempts, back_off, enqueued_at)
      VALUES (?, ?, ?, 'waiting', ?, ?, ?, ?) ON CONFLICT DO NOTHING`;
    this.atOnce(() => {
      for (const { queue, id, payload, notBefore, attempts, backOffMs } of jobs) {
        const dueAt = notBefore === undefined ? now : Date.parse(notBefore);
        this.run(insert, queue, id, JSON.stringify(payload), dueAt, attempts, backOffMs, now);
      }
    });
  }

  /** A read alone: idle workers of several processes do not lock one another out. */
  isDue(queue: string, now: number): boolean {
    const due = `SELECT 1 FROM jobs WHERE ${DUE} LIMIT 1`;
    return ['working', 'waiting'].some((state) => this.get(due, queue, state, now) !== undefined);
  }

  /** Takes due jobs, each under a lock of its own, and those whose workers stand still; one that stalled too often is dead. */
  claim(queue: string, limit: number, now: number, until: number): JobRow[] {
    const take = `UPDATE jobs SET state = 'working', due_at = ?, lock = ?, stalls = stalls + (state = 'working')
      WHERE number = ? RETURNING *`;
    return this.atOnce(() =>
      this.due(queue, limit, now).flatMap(({ number, state, stalls }) => {
        if (state === 'working' && stalls >= STALLS) return this.bury(number, now);
        return [this.get<JobRow>(take, until, randomBytes(8).toString('hex'), number)!];
      }),
    );
  }

  /** False for whoever has lost the job. */
  renew({ number, lock }: JobRow, until: number): boolean {
    return this.run(`UPDATE jobs SET due_at = ? WHERE ${OURS}`, until, number, lock) === 1;
  }

  /** False for whoever has lost the job. */
  complete({ number, lock }: JobRow, now: number): boolean {
    const complete = `UPDATE jobs SET state = 'done', attempt = attempt + 1, lock = NULL, ended_at = ? WHERE ${OURS}`;
    return this.run(complete, now, number, lock) === 1;
  }

  /** Another attempt later, or none: dead. */
  fail({ number, lock, attempt, attempts, back_off }: JobRow, reason: string, now: number): void {
    const dead = attempt + 1 >= attempts;
    const fail = `UPDATE jobs SET state = ?, due_at = ?, attempt = attempt + 1, lock = NULL, ended_at = ?, reason = ?
      WHERE ${OURS}`;
    const dueAt = now + retryDelay(attempt + 1, back_off);
    this.run(fail, dead ? 'dead' : 'waiting', dueAt, dead ? now : null, reason, number, lock);
  }

  retryDead(queue: string, id: string, now: number): boolean {
    const retry = `UPDATE jobs SET state = 'waiting', due_at = ?, attempt = 0, stalls = 0, ended_at = NULL
      WHERE queue = ? AND id = ? AND state = 'dead'`;
    return this.run(retry, now, queue, id) === 1;
  }

  /** Forgets jobs that ended long ago. */
  prune(now: number): void {
    const ended = 'DELETE FROM jobs WHERE state = ? AND ended_at < ?';
    const beyond = `DELETE FROM jobs WHERE state = 'done' AND number <=
      (SELECT number FROM jobs WHERE state = 'done' ORDER BY number DESC LIMIT 1 OFFSET ?)`;
    this.atOnce(() => {
      this.run(ended, 'done', now - DONE_KEPT_MS);
      this.run(ended, 'dead', now - DEAD_KEPT_MS);
      this.run(beyond, DONE_KEPT);
    });
  }

  get<Row>(sql: string, ...values: readonly unknown[]): Row | undefined {
    return this.statement(sql).get(...values) as Row | undefined;
  }

  all<Row>(sql: string, ...values: readonly unknown[]): Row[] {
    return this.statement(sql).all(...values) as Row[];
  }

  /** Those whose workers stand still come first: they are the oldest. */
  private due(queue: string, limit: number, now: number): JobRow[] {
    const read = `SELECT * FROM jobs WHERE ${DUE} ORDER BY due_at, number LIMIT ?`;
    const stalled = this.all<JobRow>(read, queue, 'working', now, limit);
    return [...stalled, ...this.all<JobRow>(read, queue, 'waiting', now, limit - stalled.length)];
  }

  private bury(number: number, now: number): [] {
    const bury = `UPDATE jobs SET state = 'dead', lock = NULL, ended_at = ?, reason = ? WHERE number = ?`;
    this.run(bury, now, STALLED, number);
    return [];
  }

  private run(sql: string, ...values: readonly unknown[]): number {
    return this.statement(sql).run(...values).changes;
  }

  private atOnce<Result>(work: () => Result): Result {
    return this.database.transaction(work).immediate();
  }

  private statement(sql: string): Statement<unknown[]> {
    const known = this.statements.get(sql) ?? this.database.prepare<unknown[]>(sql);
    this.statements.set(sql, known);
    return known;
  }
}
