import { BatchRun } from '../batches/batch-run.js';
import type { ClosingStep } from '../closing-step.js';
import { RefundsOfDay } from '../refunds/refunds-of-day.js';

/** More make another file. */
const MOST_ITEMS = 10_000;

/** Pays back what is owed to members: a file of transfers. */
export const refunds: ClosingStep = {
  name: 'refunds',
  run: (closing) => new BatchRun(closing, new RefundsOfDay(closing), MOST_ITEMS).run(),
};
