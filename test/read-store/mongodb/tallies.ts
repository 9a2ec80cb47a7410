import type { Batch, CopyDefinition, DocumentWrite, ViewCopy } from '../../../src/read-store/read-store.port.js';

/** Which event names which tally: position → id. A tally is the list of the events that named it. */
export type Tallied = readonly (readonly [position: bigint, id: string])[];

export const TALLIES: CopyDefinition = { copy: 'tallies@1.1', view: 'tallies', version: 1, indexes: [['length']] };

/** The next batch of a view that folds tallies, as an engine makes it: what a document has seen is left out. */
export const nextBatch = async (copy: ViewCopy, events: Tallied, size: number): Promise<Batch | undefined> => {
  const { position: from } = await copy.checkpoint();
  const page = events.filter(([position]) => position > from).slice(0, size);
  if (page.length === 0) return undefined;
  const loaded = await copy.getMany(page.map(([, id]) => id));
  const documents = [...new Set(page.map(([, id]) => id))].map((id): DocumentWrite => {
    const there = loaded.get(id);
    const tally = JSON.parse(there?.body ?? '[]') as string[];
    const unseen = page.filter(([position, named]) => named === id && position > (there?.position ?? 0n));
    const body = [...tally, ...unseen.map(([position]) => String(position))];
    const position = unseen.at(-1)?.[0] ?? there!.position;
    const stored = { id, body: JSON.stringify(body), position, sources: '{}', parked: undefined };
    return { ...stored, keys: { length: body.length }, was: there?.position };
  });
  return { from, to: { position: page.at(-1)![0] }, documents, fence: 1 };
};

/** Folds until nothing is left; a batch that is always refused ends it. */
export const caughtUp = async (copy: ViewCopy, events: Tallied, size: number): Promise<void> => {
  for (let tried = 0; tried < 50; tried += 1) {
    const batch = await nextBatch(copy, events, size);
    if (batch === undefined) return;
    await copy.write(batch);
  }
  throw new Error('the copy does not come to the end of its events');
};
