import { batchesOfDay } from './batches/batches-of-day.js';
import { closedFile } from './batches/closed-file.js';
import type { Closing } from './closing.js';
import type { ClosedFile } from './closing-step.js';

/** The files of a closed day as its batches tell them; none of them is written again, for it may have been taken away. */
export const filesOfDay = async ({ core, day }: Closing): Promise<readonly ClosedFile[]> => {
  const files: ClosedFile[] = [];
  for await (const { opened, sealed } of batchesOfDay(core, day)) {
    const file = closedFile(opened, sealed!);
    if (file.transactions > 0) files.push(file);
  }
  return files;
};
