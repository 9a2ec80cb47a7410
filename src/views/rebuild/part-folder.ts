import type { View } from '../../../projections/define-view.js';
import type { EventDecoder } from '../../event-store/codec/event-decoder.js';
import type { EventStore, Position } from '../../event-store/event-store.port.js';
import type { Checkpoint, DocumentWrite } from '../../read-store/read-store.port.js';
import { foldPart, type Stray } from './fold-part.js';
import { partReader } from './part-reader.js';
import type { NumberedPart } from './view-parts.js';

export interface PartSink {
  readonly load: (rows: readonly DocumentWrite[]) => Promise<void>;
  readonly progress: (index: number, done: Position) => void;
  /** everything of the part was loaded */
  readonly finished: (
    index: number,
    found: { readonly strays: Stray[]; readonly seen: Checkpoint['seen'] },
  ) => Promise<void>;
  readonly signal?: AbortSignal | undefined;
}

/** Folds parts and gives their documents away; `width` of them at once. */
export interface PartFolder {
  readonly width: number;
  fold(view: View, parts: readonly NumberedPart[], end: Position, sink: PartSink): Promise<void>;
}

/** One part after the other, in this thread. */
export const inThisThread = (log: EventStore, decoder: EventDecoder): PartFolder => ({
  width: 1,
  fold: async (view, parts, end, { load, progress, finished, signal }) => {
    const reader = await partReader({ log, decoder, view, parts, end, signal });
    try {
      for (const numbered of parts) {
        const { index, part } = numbered;
        const told = (done: Position): void => progress(index, done);
        const read = (after: Position) => reader.read(numbered, after);
        const { rows, strays, seen } = await foldPart(decoder, { view, part, read, end }, told, signal);
        for (const lot of rows) await load(lot);
        await finished(index, { strays: [...strays], seen });
      }
    } finally {
      reader.close();
    }
  },
});
