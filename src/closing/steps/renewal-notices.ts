import { BatchRun } from '../batches/batch-run.js';
import type { ClosingStep } from '../closing-step.js';
import { NoticesOfDay } from '../notices/notices-of-day.js';

/** More make another file. */
const MOST_ITEMS = 10_000;

/** Sends the notices of the due dates that come near. */
export const renewalNotices: ClosingStep = {
  name: 'renewal-notices',
  run: (closing) => new BatchRun(closing, new NoticesOfDay(closing), MOST_ITEMS).run(),
};
