import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { PacedAsked } from './paced-worker.js';

/** Milliseconds that each answer took, from a thread of its own, asked at a steady pace until `work` is done. */
export const paced = async (asked: PacedAsked, work: () => Promise<unknown>): Promise<readonly number[]> => {
  const worker = new Worker(new URL('./paced-worker.js', import.meta.url), { workerData: asked });
  const answered = once(worker, 'message') as Promise<[number[]]>;
  try {
    await Promise.race([work(), answered]);
    worker.postMessage('enough');
    return (await answered)[0];
  } finally {
    await worker.terminate(); // its sockets are kept alive, and it with them
  }
};
