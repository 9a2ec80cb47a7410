import { parentPort, workerData } from 'node:worker_threads';
import { openEventStore, type EventStoreLocation } from '../../event-store/open-event-store.js';
import type { Position } from '../../event-store/event-store.port.js';
import type { Checkpoint, DocumentWrite } from '../../read-store/read-store.port.js';
import { loadDefinitions } from '../definitions.js';
import { foldPart, type Stray } from './fold-part.js';
import { partReader, type PartReader } from './part-reader.js';
import type { NumberedPart } from './view-parts.js';

/** A thread that folds parts of a view and posts their documents in lots; the writer is the thread that asked. */
export interface PartWorkerData {
  readonly events: EventStoreLocation;
  readonly definitions: string;
  readonly view: string;
  /** those that it may be told to fold */
  readonly parts: readonly NumberedPart[];
  readonly end: Position;
}
export type PartOrder = NumberedPart | 'more' | 'stop';
export type PartAnswer =
  | { readonly kind: 'progress'; readonly index: number; readonly done: Position }
  | { readonly kind: 'rows'; readonly rows: readonly DocumentWrite[] }
  | { readonly kind: 'done'; readonly index: number; readonly strays: Stray[]; readonly seen: Checkpoint['seen'] }
  | { readonly kind: 'failed'; readonly message: string };

/** Lots that may be under way: the writer asks for more, so that what it has not written does not pile up. */
const AHEAD = 4;

const port = parentPort!;
const { events, definitions, view: name, parts, end } = workerData as PartWorkerData;
const log = await openEventStore(events);
const { views, decoder } = await loadDefinitions(definitions);
const view = views.find((one) => one.name === name)!;
const stopping = new AbortController();
let allowed = AHEAD;
let wake: () => void = () => undefined;
const post = (answer: PartAnswer): void => port.postMessage(answer);

let reader: Promise<PartReader> | undefined;

const fold = async (numbered: NumberedPart): Promise<void> => {
  const { index, part } = numbered;
  const opened = await (reader ??= partReader({ log, decoder, view, parts, end, signal: stopping.signal }));
  const read = (after: Position) => opened.read(numbered, after);
  const told = (done: Position): void => post({ kind: 'progress', index, done });
  const { rows, strays, seen } = await foldPart(decoder, { view, part, read, end }, told, stopping.signal);
  for (const lot of rows) {
    if (allowed === 0) await new Promise<void>((resolve) => (wake = resolve));
    allowed -= 1;
    post({ kind: 'rows', rows: lot });
  }
  post({ kind: 'done', index, strays: [...strays], seen });
};

port.on('message', (order: PartOrder) => {
  if (order === 'more') {
    allowed += 1;
    return wake();
  }
  if (order !== 'stop')
    return void fold(order).catch((error: Error) => post({ kind: 'failed', message: error.message }));
  stopping.abort();
  void reader?.then(
    (opened) => opened.close(),
    () => undefined,
  );
  void log.close().then(() => port.close());
});
