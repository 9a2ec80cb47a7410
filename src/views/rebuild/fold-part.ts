import { setImmediate as nextTurn } from 'node:timers/promises';
import type { View } from '../../../projections/define-view.js';
import type { EventDecoder } from '../../event-store/codec/event-decoder.js';
import {
  START,
  type LogPage,
  type Position,
  type Revision,
  type StoredEvent,
} from '../../event-store/event-store.port.js';
import type { Checkpoint, DocumentWrite } from '../../read-store/read-store.port.js';
import { documentsOf } from '../documents-of.js';
import { Folding } from '../folding.js';
import { toWrite } from '../view-document.js';
import { incoming, type IncomingEvent } from '../view-event.js';
import { inPart, type ViewPart } from './view-parts.js';

/** A document of another member, in another part, that an event named: its view is wrong, and it is parked once the parts are there. */
export interface Stray {
  readonly id: string;
  readonly stream: string;
  readonly revision: Revision;
}

export interface FoldedPart {
  /** rows in the order of their ids, a lot at a time */
  readonly rows: Generator<readonly DocumentWrite[]>;
  readonly strays: readonly Stray[];
  readonly seen: Checkpoint['seen'];
}

export interface PartToFold {
  readonly view: View;
  readonly part: ViewPart;
  /** events of the part after a position, or more */
  readonly read: (after: Position) => Promise<LogPage>;
  /** the log up to here */
  readonly end: Position;
}

const LOT = 500;

/** Folds one part of the documents in memory, from the beginning of the log; nothing is written. */
export const foldPart = async (
  decoder: EventDecoder,
  { view, part, read, end }: PartToFold,
  progress: (done: Position) => void,
  signal?: AbortSignal,
): Promise<FoldedPart> => {
  const documents = new Map<string, Folding>();
  const strays: Stray[] = [];
  let last: StoredEvent | undefined;
  for (let after = START; after < end;) {
    signal?.throwIfAborted();
    const { events, through } = await read(after);
    if (through === after) break;
    for (const stored of events) {
      if (stored.position > end) break;
      last = stored;
      take(view, part, documents, strays, incoming(stored, decoder));
    }
    after = through;
    progress(after < end ? after : end);
    await nextTurn();
  }
  const seen = last && { stream: last.stream, revision: last.revision, hash: last.hash };
  return { rows: rowsOf(view, documents), strays, seen };
};

const take = (
  view: View,
  part: ViewPart,
  documents: Map<string, Folding>,
  strays: Stray[],
  event: IncomingEvent,
): void => {
  for (const id of documentsOf(view, event)) {
    const folding = documents.get(id) ?? (inPart(id, part) ? begun(view, documents, id) : undefined);
    if (folding) folding.take(event);
    // a document of no member is folded with its own part, from the same event
    else if (view.partition === 'subject') strays.push({ id, stream: event.stream, revision: event.revision });
  }
};

const begun = (view: View, documents: Map<string, Folding>, id: string): Folding => {
  const folding = new Folding(view, id);
  documents.set(id, folding);
  return folding;
};

/** What was given away is held no longer. */
function* rowsOf(view: View, documents: Map<string, Folding>): Generator<readonly DocumentWrite[]> {
  const ids = [...documents.keys()].sort();
  for (let start = 0; start < ids.length; start += LOT) {
    const lot = ids.slice(start, start + LOT);
    yield lot.map((id) => toWrite(view, documents.get(id)!));
    lot.forEach((id) => documents.delete(id));
  }
}
