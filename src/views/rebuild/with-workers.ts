import { Worker } from 'node:worker_threads';
import type { EventStoreLocation } from '../../event-store/open-event-store.js';
import type { PartFolder, PartSink } from './part-folder.js';
import type { PartAnswer, PartOrder, PartWorkerData } from './part-worker.js';
import type { NumberedPart } from './view-parts.js';

const PART_WORKER = new URL('./part-worker.js', import.meta.url);

/** Parts folded by so many threads side by side; this one writes what they give. */
export const withWorkers = (width: number, events: EventStoreLocation, definitions: string): PartFolder => ({
  width,
  fold: async (view, parts, end, sink) => {
    const left = [...parts];
    const lane = async (): Promise<void> => {
      const workerData: PartWorkerData = { events, definitions, view: view.name, parts, end };
      const worker = new Worker(PART_WORKER, { workerData });
      // listened for from the beginning: a worker that ended by itself ends no second time
      const ended = new Promise((resolve) => worker.once('exit', resolve));
      try {
        for (let next = left.shift(); next; next = left.shift()) await onePart(worker, next, sink);
      } finally {
        worker.postMessage('stop' satisfies PartOrder);
        await ended;
      }
    };
    await Promise.all(Array.from({ length: Math.min(width, parts.length) }, lane));
  },
});

/** One part of one worker: its rows are written as they come, its end told once all of them are. */
const onePart = async (
  worker: Worker,
  order: NumberedPart,
  { load, progress, finished, signal }: PartSink,
): Promise<void> => {
  worker.postMessage(order satisfies PartOrder);
  for await (const answer of answersOf(worker, signal)) {
    if (answer.kind === 'progress') progress(order.index, answer.done);
    if (answer.kind === 'failed') throw new Error(answer.message);
    if (answer.kind === 'done') return finished(order.index, answer);
    if (answer.kind !== 'rows') continue;
    await load(answer.rows);
    worker.postMessage('more' satisfies PartOrder);
  }
  throw new Error('a worker of the rebuild ended before its part did');
};

/** What a worker posts, one after the other; its death is thrown. */
async function* answersOf(worker: Worker, signal: AbortSignal | undefined): AsyncGenerator<PartAnswer> {
  const waiting: PartAnswer[] = [];
  let failure: Error | undefined;
  let wake: () => void = () => undefined;
  const heard = (answer: PartAnswer): void => (waiting.push(answer), wake());
  const failed = (error: Error): void => ((failure = error), wake());
  const exited = (): void => failed(new Error('a worker of the rebuild ended'));
  const aborted = (): void => failed(signal?.reason as Error);
  worker.on('message', heard).on('error', failed).on('exit', exited);
  signal?.addEventListener('abort', aborted);
  try {
    for (;;) {
      if (failure) throw failure;
      const answer = waiting.shift();
      if (answer) yield answer;
      else await new Promise<void>((resolve) => (wake = resolve));
    }
  } finally {
    worker.off('message', heard).off('error', failed).off('exit', exited);
    signal?.removeEventListener('abort', aborted);
  }
}
