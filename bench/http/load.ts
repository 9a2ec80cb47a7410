import { Worker } from 'node:worker_threads';
import type { LoadAsked, LoadDone } from './load-worker.js';

/** Sends `requests` requests in turn over keep-alive sockets from a thread of its own. A status other than 200 is an error. */
export const load = (asked: LoadAsked): Promise<LoadDone> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./load-worker.js', import.meta.url), { workerData: asked });
    worker.once('message', resolve);
    worker.once('error', reject);
  });
