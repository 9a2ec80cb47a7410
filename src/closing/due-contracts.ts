import type { View } from '../../projections/define-view.js';
import type { Closing } from './closing.js';
import { upToDateCopy } from './up-to-date-copy.js';

type OfContract = { readonly contract: string };

const PAGE = 500;
/** Before every day: what is not due is not found from here on. */
const FIRST_DAY = '1';

/**
 * The documents of a view on which something is due by the day, the longest due first: of the log as it is now. `field`
 * is an index of its own and says when: a day, or `''` for nothing.
 */
export async function* eachDue<Document extends OfContract>(
  closing: Closing,
  view: View<Document>,
  field: keyof Document & string,
): AsyncGenerator<Document> {
  const copy = await upToDateCopy(closing, view as unknown as View);
  for (let after: { readonly keys: readonly string[]; readonly id: string } | undefined; ;) {
    const page = { index: [field], equal: [], from: FIRST_DAY, to: closing.day, after, limit: PAGE };
    const found = (await copy.find(page)).map(({ body }) => JSON.parse(body!) as Document);
    yield* found;
    const last = found.at(-1);
    if (found.length < PAGE || last === undefined) return;
    after = { keys: [last[field] as string], id: last.contract };
  }
}

/** The same, `most` at most. */
export const dueContracts = async <Document extends OfContract>(
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
