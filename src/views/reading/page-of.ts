import type { Find } from '../../read-store/read-store.port.js';
import type { Along } from './document-reader.js';
import type { Listing } from './listing.js';

export interface Page {
  readonly items: readonly unknown[];
  /** a document that belongs here is parked, and was left out */
  readonly parked: boolean;
  /** the place after which there may be more */
  readonly after: Find['after'];
}

/** The most documents that are looked at for one page. */
const MOST_LOOKED_AT = 1_000;
const BATCH = 100;

/** A page of a walk from a place on: as many items as asked for, unless too much would have to be looked at. */
export const pageOf = async (along: Along, listing: Listing<unknown>, from: Find['after']): Promise<Page> => {
  const { limit, keep = () => true, item } = listing;
  const items: unknown[] = [];
  let [after, parked] = [from, false];
  for (let lookedAt = 0; lookedAt < MOST_LOOKED_AT; lookedAt += BATCH) {
    const passed = await along.find({ ...listing.along, after, limit: BATCH });
    for (const [index, { document, place }] of passed.entries()) {
      after = place;
      if (document.parked !== undefined) parked = true;
      else if (keep(document.body)) items.push(item(document.body));
      const isLast = index === passed.length - 1 && passed.length < BATCH;
      if (items.length === limit) return { items, parked, after: isLast ? undefined : after };
    }
    if (passed.length < BATCH) return { items, parked, after: undefined };
  }
  return { items, parked, after };
};
