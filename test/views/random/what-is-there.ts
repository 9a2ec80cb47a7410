import { digestOf } from '../../../src/audit/digest.js';
import type { ReadStore } from '../../../src/read-store/read-store.port.js';
import { scanDocuments } from '../../../src/views/scan-documents.js';
import { slotOf } from '../../../src/views/view-copies.js';
import { definitions } from './definitions.js';

/** The digest of each view that is served, its checkpoint, and every document with all that the engine keeps of it. */
export const whatIsThere = async (store: ReadStore): Promise<Readonly<Record<string, unknown>>> => {
  const pointers = await store.pointers();
  const found: [string, unknown][] = [];
  for (const view of definitions.views) {
    const copy = await store.open(pointers[slotOf(view)]!.current);
    const documents: unknown[] = [];
    for await (const { id, body, position, sources, parked } of scanDocuments(copy))
      documents.push([id, JSON.stringify(body), Number(position), JSON.stringify(sources), parked]);
    const { position } = await copy.checkpoint();
    found.push([view.name, { ...(await digestOf(copy)), position: Number(position), documents }]);
  }
  return Object.fromEntries(found);
};
