/**
 * A process that works on queue `tried` until it is killed: `node working-child.mjs MS KIND PLACE…`. Each job takes MS
 * milliseconds; a line is written when one begins and when its work is over.
 */
import { writeSync } from 'node:fs';
import { BullmqJobs } from '../../../dist/src/jobs/bullmq/bullmq-jobs.js';
import { EmbeddedJobs } from '../../../dist/src/jobs/embedded/embedded-jobs.js';

const [ms, kind, ...place] = process.argv.slice(2);
const times = { lockMs: 1_000, stopMs: 2_000 };
const jobs =
  kind === 'bullmq' ? new BullmqJobs({ url: place[0], prefix: place[1] }, times) : new EmbeddedJobs(place[0], times);
const say = (line) => writeSync(1, `${JSON.stringify(line)}\n`);

jobs.work(
  'tried',
  async ({ id }) => {
    say({ began: id });
    await new Promise((resolve) => setTimeout(resolve, Number(ms)));
    say({ over: id });
  },
  4,
);
