/** Answers with its data and what it is told; dies of `die`, ends by itself of `stop`. */
import { parentPort, workerData } from 'node:worker_threads';

parentPort.postMessage(workerData);
parentPort.on('message', (told) => {
  if (told === 'die') throw Object.assign(new TypeError('it was told to'), { code: 'test.died' });
  if (told === 'stop') parentPort.close();
  parentPort.postMessage(told);
});
