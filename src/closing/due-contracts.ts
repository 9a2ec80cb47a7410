import type { View } from '../../projections/define-view.js';
import { eachAlong } from '../read-store/each-along.js';
import type { Closing } from './closing.js';
import { upToDateCopy } from './up-to-date-copy.js';

/** Before every day: what is not due is not found from here on. */
const FIRST_DAY = '1';

/**
 * The documents of a view on which something is due by the day, the longest due first: of the log as it is now. `field`
 * is an index of its own and says when: a day, or `''` for nothing.
 */
export async function* eachDue<Document extends object>(
  closing: Closing,
  view: View<Document>,
  field: keyof Document & string,
): AsyncGenerator<Document> {
  const copy = await upToDateCopy(closing, view as unknown as View);
  yield* eachAlong<Document>(copy, { index: [field], equal: [], from: FIRST_DAY, to: closing.day });
}

/** The same, `most` at most. */
export const dueContracts = async <Document extends object>(
  closing: Closing,
  view: View<Document>,
  field: keyof Document & string,
  most: number,
): Promise<Document[]> => {
  const due: Document[] = [];
  if (most > 0)
    for await (const one of eachDue(closing, view, field)) {
      due.push(one);
      if (due.length >= most) break;
    }
  return due;
};
