import { parentPort, workerData } from 'node:worker_threads';
import { catalogue } from '../../../domain/catalogue.js';
import { upcasters } from '../../../migrations/events/upcasters.js';
import { views } from '../../../projections/views.js';
import { EventDecoder } from '../../event-store/codec/event-decoder.js';
import type { Position } from '../../event-store/event-store.port.js';
import { openEventStore, type EventStoreLocation } from '../../event-store/open-event-store.js';
import { openViews } from '../sqlite/open-views.js';
import { ViewEngine } from '../view-engine.js';

/** The view engine in a thread of its own, so that HTTP stays quick while it catches up (ADR 0008). */
export interface ViewWorkerData {
  readonly events: EventStoreLocation;
  readonly views: string;
}
/** Main thread → worker: a commit to look at, or the end. */
export type ViewWorkerOrder = Position | 'stop';

const port = parentPort!;
const files = workerData as ViewWorkerData;
const store = await openEventStore(files.events);
const opened = openViews(files.views, views);
const stopping = new AbortController();
const engine = new ViewEngine(store, opened, new EventDecoder(catalogue, upcasters), (report) =>
  port.postMessage(report),
);

port.on('message', (order: ViewWorkerOrder) => (order === 'stop' ? stopping.abort() : store.noticed?.(order)));
port.postMessage({ visible: engine.checkpoint() });
await engine.follow(stopping.signal);
opened.database.close();
await store.close();
port.close();
