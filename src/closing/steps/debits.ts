import { BatchRun } from '../batches/batch-run.js';
import type { ClosingStep } from '../closing-step.js';
import { DebitsOfDay } from '../debits/debits-of-day.js';

/** More make another file. */
const MOST_ITEMS = 10_000;

/** Collects what falls due: a file for each sequence and day of collection, `most` debits at most in one. */
export const debitsInFilesOf = (most: number): ClosingStep => ({
  name: 'debits',
  run: (closing) => new BatchRun(closing, new DebitsOfDay(closing), most).run(),
});

export const debits = debitsInFilesOf(MOST_ITEMS);
