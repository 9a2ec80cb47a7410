import { z } from 'zod';
import { parseDate, type Instant } from '../../domain/shared/calendar.js';
import { Id } from '../../domain/shared/ids.js';
import { JobsError } from './jobs.error.js';

/** Keys whose values are words of the program's own, such as the name of a view. */
const WORD_KEYS = new Set(['view', 'step', 'kind', 'role']);
const WORD = /^[a-z]+(-[a-z0-9]+)*$/;
const MAX_KEYS = 8;
const MAX_BYTES = 512;
/** Smaller than any postal code, member number or telephone number. */
const MAX_COUNT = 9_999;

const isDay = (value: string): boolean => parseDate(value) !== undefined;
const isId = (value: string): boolean => Id.safeParse(value).success;
const isWord = (key: string, value: string): boolean => WORD_KEYS.has(key) && value.length <= 40 && WORD.test(value);
const allowed = ([key, value]: [string, string | number]): boolean =>
  typeof value === 'number' || isId(value) || isDay(value) || isWord(key, value);

/** Ids, days, small numbers and our own words: who reads a queue learns nothing of a person. */
const Payload = z
  .record(z.string().regex(/^[a-z][A-Za-z]{0,31}$/), z.union([z.string(), z.int().min(0).max(MAX_COUNT)]))
  .refine((payload) => Object.keys(payload).length <= MAX_KEYS, 'too many keys')
  .refine((payload) => Buffer.byteLength(JSON.stringify(payload)) <= MAX_BYTES, 'too large')
  .refine((payload) => Object.entries(payload).every(allowed), 'more than ids, days, small numbers and words of ours');
export type JobPayload = Readonly<z.output<typeof Payload>>;

const QueueName = z.string().max(40).regex(WORD);

const Job = z.strictObject({
  queue: QueueName,
  id: Id,
  payload: Payload,
  notBefore: z.iso.datetime().optional(),
  attempts: z.int().min(1).max(50).default(8),
  backOffMs: z.int().min(1).max(3_600_000).default(1_000),
});

export interface JobToEnqueue {
  readonly queue: string;
  /** 32 hex digits, derived from what causes the job */
  readonly id: string;
  readonly payload: JobPayload;
  readonly notBefore?: Instant;
  /** 8: with the default back-off the last one is about two minutes after the first */
  readonly attempts?: number;
  /** wait before the second attempt (1,000 ms), doubled each time, an hour at most */
  readonly backOffMs?: number;
}
export type CheckedJob = z.output<typeof Job>;

const MAX_LOT = 1_000;

/** The jobs with their defaults. Throws `jobs.invalid`, which names the place and never the value. */
export const checkedJobs = (jobs: readonly JobToEnqueue[]): CheckedJob[] => {
  if (jobs.length > MAX_LOT) throw new JobsError('jobs.invalid', `more than ${MAX_LOT} jobs at once`);
  const read = z.array(Job).safeParse(jobs);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  throw new JobsError('jobs.invalid', `${issue!.path.join('.')}: ${issue!.message}`);
};
