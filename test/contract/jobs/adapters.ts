import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BullmqJobs } from '../../../src/jobs/bullmq/bullmq-jobs.js';
import { EmbeddedJobs } from '../../../src/jobs/embedded/embedded-jobs.js';
import type { Jobs } from '../../../src/jobs/jobs.port.js';
import { RedisServer } from '../../servers/redis.js';

/** Short, so that a test sees a standstill; the same for both. */
const TIMES = { lockMs: 1_000, stopMs: 2_000 };

export interface JobsPlace {
  readonly open: () => Jobs;
  /** what a child process opens the same place with: kind, then its arguments */
  readonly child: readonly string[];
  readonly remove: () => Promise<void>;
}

export interface JobsAdapter {
  readonly name: string;
  /** why it does not run here */
  readonly absent?: string;
  readonly start: () => Promise<void>;
  readonly stop: () => Promise<void>;
  /** A fresh place, with the way to open instances on it. */
  readonly place: () => JobsPlace;
}

const embedded: JobsAdapter = {
  name: 'embedded',
  start: async () => undefined,
  stop: async () => undefined,
  place: () => {
    const folder = mkdtempSync(join(tmpdir(), 'jobs-'));
    const file = join(folder, 'jobs.db');
    return {
      open: () => new EmbeddedJobs(file, TIMES),
      child: ['embedded', file],
      remove: async () => rmSync(folder, { recursive: true }),
    };
  },
};

const GIVEN = process.env.REDIS_URL;
let server: RedisServer | undefined;
const absent = GIVEN === undefined ? RedisServer.absent() : undefined;

const bullmq: JobsAdapter = {
  name: 'bullmq',
  ...(absent !== undefined && { absent }),
  start: async () => void (server = GIVEN === undefined ? await RedisServer.start() : undefined),
  stop: async () => server?.stop(),
  place: () => {
    const url = GIVEN ?? server!.url;
    const prefix = `test-${randomBytes(6).toString('hex')}`;
    return {
      open: () => new BullmqJobs({ url, prefix }, TIMES),
      child: ['bullmq', url, prefix],
      remove: async () => undefined,
    };
  },
};

const ADAPTERS: readonly JobsAdapter[] = [embedded, bullmq];
/** Those whose server is there; which are not is printed. */
export const PRESENT = ADAPTERS.filter(({ name, absent: why }) => {
  if (why !== undefined) process.stdout.write(`jobs in ${name} not run: ${why}\n`);
  return why === undefined;
});
