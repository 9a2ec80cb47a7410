import { PAGE, type Revision } from './event-store.port.js';

/** How many events a page holds, `PAGE` at most; a RangeError for less than one event. */
export const pageSize = (limit: number): number => {
  if (!Number.isInteger(limit) || limit < 1) throw new RangeError(`not the size of a page: ${limit}`);
  return Math.min(limit, PAGE);
};

/** The first revision of a page that starts after another one (-1: from the start); a RangeError below. */
export const firstAfter = (after: Revision): Revision => {
  if (!Number.isSafeInteger(after) || after < -1) throw new RangeError(`not a revision to read after: ${after}`);
  return after + 1;
};
