import type { EventDecoder } from '../../event-store/codec/event-decoder.js';
import type { EventStore, Revision } from '../../event-store/event-store.port.js';
import type { View } from '../../../projections/define-view.js';
import type { ViewCopy } from '../../read-store/read-store.port.js';
import { refold } from '../refold.js';
import { fromStored, toWrite } from '../view-document.js';
import type { RebuildNote } from './rebuild-note.js';

interface Parts {
  readonly log: EventStore;
  readonly decoder: EventDecoder;
  readonly view: View;
}

/** Folds again the documents that an event of another part named, with that event: it parks them, as it does at the head. */
export const parkStrays = async ({ log, decoder, view }: Parts, copy: ViewCopy, note: RebuildNote): Promise<void> => {
  const { strays, end } = note;
  for (const id of new Set(strays.map((stray) => stray.id))) {
    const stored = await copy.get(id);
    const sources: Record<string, Revision> = { ...(stored && fromStored(stored).sources) };
    for (const stray of strays.filter((one) => one.id === id))
      sources[stray.stream] = Math.max(stray.revision, sources[stray.stream] ?? 0);
    const folding = await refold(log, decoder, { view, id, sources, upTo: end });
    await copy.load([toWrite(view, folding)]);
  }
};
