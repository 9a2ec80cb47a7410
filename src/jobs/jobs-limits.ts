/** A worker that has not been heard of for so long has lost its job. */
const LOCK_MS = 30_000;
/** So many workers may die of a job before it is dead. */
export const STALLS = 3;
/** What a job that stalled too often is dead of. */
export const STALLED = 'jobs.stalled';
const STOP_MS = 10_000;
/** How long a job's id is known after its end. */
export const DONE_KEPT_MS = 86_400_000;
export const DONE_KEPT = 10_000;
export const DEAD_KEPT_MS = 30 * 86_400_000;

const MAX_PAGE = 200;
export const pageLimit = (limit = 50): number => Math.min(MAX_PAGE, Math.max(1, Math.trunc(limit)));

export interface JobsTimes {
  readonly lockMs: number;
  readonly stopMs: number;
}
export const JOBS_TIMES: JobsTimes = { lockMs: LOCK_MS, stopMs: STOP_MS };
