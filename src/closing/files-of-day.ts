import type { BatchEvent } from '../../domain/batches/events.js';
import { closedFile } from './batches/closed-file.js';
import { DayBatch } from './batches/day-batch.js';
import type { Closing } from './closing.js';
import type { ClosedFile } from './closing-step.js';

type DataOf<Type extends BatchEvent['type']> = Extract<BatchEvent, { type: Type }>['data'];

/** The files of a closed day as its batches tell them; none of them is written again, for it may have been taken away. */
export const filesOfDay = async (closing: Closing): Promise<readonly ClosedFile[]> => {
  const files: ClosedFile[] = [];
  for (let number = 1; ; number += 1) {
    const { events, decoder } = closing.core;
    const { stream } = new DayBatch(closing, number);
    const [[first], last] = [await events.readStream(stream, -1, 1), await events.last(stream)];
    if (first === undefined || last === undefined) return files;
    const [head, end] = [first, last].map((event) => decoder.decode(event).data);
    const file = closedFile(head as DataOf<'BatchOpened'>, end as DataOf<'BatchSealed'>);
    if (file.transactions > 0) files.push(file);
  }
};
