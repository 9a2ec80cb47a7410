import type { Batch, CopyDefinition, DocumentWrite, StoredDocument } from '../../../src/read-store/read-store.port.js';

/** Permits by holder and day, by zone, and by number. */
export const COPY: CopyDefinition = {
  copy: 'permits@1.1',
  view: 'permits',
  version: 1,
  indexes: [['holder', 'on'], ['zone'], ['number']],
};

export const permit = (id: string, over: Partial<DocumentWrite> = {}): DocumentWrite => ({
  id,
  body: `{"id":"${id}","title":"Café à l’œil 🅿"}`,
  position: 1n,
  sources: '{"permit-1":0}',
  parked: undefined,
  keys: { holder: 'ann', on: '2026-01-31', zone: 'A', number: 1 },
  was: undefined,
  ...over,
});

/** What is read back of a document that was written. */
export const read = ({ id, body, position, sources, parked }: DocumentWrite): StoredDocument => ({
  id,
  body,
  position,
  sources,
  parked,
});

export const batch = (from: bigint, to: bigint, documents: readonly DocumentWrite[] = [], fence = 1): Batch => ({
  from,
  to: { position: to, seen: { stream: 'permit-1', revision: Number(to), hash: '1:abc' } },
  documents,
  fence,
});
