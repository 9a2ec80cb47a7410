import type { Instant } from '../../../domain/shared/calendar.js';
import type { JobToEnqueue } from '../../../src/jobs/job-to-enqueue.js';

export const id = (number: number): string => number.toString().padStart(32, '0');
/** Job number so many of queue `tried`. */
export const job = (number: number, over: Partial<JobToEnqueue> = {}): JobToEnqueue => {
  return { queue: 'tried', id: id(number), payload: { member: id(number) }, backOffMs: 30, ...over };
};
export const inMs = (ms: number): Instant => new Date(Date.now() + ms).toISOString() as Instant;
export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
/** An error whose text names a person. */
export const failing = (code: string): Promise<never> =>
  Promise.reject(Object.assign(new Error('of Zoé Martin'), { code }));
