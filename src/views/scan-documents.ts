import type { ViewCopy } from '../read-store/read-store.port.js';
import { fromStored, type ViewDocument } from './view-document.js';

const PAGE = 500;

/** Every document of a copy in the order of ids, tombstones and parked ones too, a page at a time. */
export async function* scanDocuments(copy: ViewCopy): AsyncGenerator<ViewDocument> {
  for (let after = ''; ;) {
    const page = await copy.scan(after, PAGE);
    for (const stored of page) yield fromStored(stored);
    if (page.length < PAGE) return;
    after = page.at(-1)!.id;
  }
}
