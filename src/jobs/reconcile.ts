import type { JobToEnqueue } from './job-to-enqueue.js';
import type { Jobs } from './jobs.port.js';

const LOT = 200;

/** Enqueues all that is due by the log: those still there stay as they are. Answers how many were found due. */
export const reconcile = async (jobs: Jobs, due: AsyncIterable<JobToEnqueue>): Promise<number> => {
  let found = 0;
  let lot: JobToEnqueue[] = [];
  const flush = async (): Promise<void> => {
    await jobs.enqueue(lot);
    found += lot.length;
    lot = [];
  };
  for await (const job of due) if (lot.push(job) === LOT) await flush();
  await flush();
  return found;
};
