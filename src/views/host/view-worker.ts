import { parentPort, workerData } from 'node:worker_threads';
import type { Position } from '../../event-store/event-store.port.js';
import { openEventStore, type EventStoreLocation } from '../../event-store/open-event-store.js';
import { systemClock } from '../../clock/clock.js';
import { openLeaseStore } from '../../leases/open-lease-store.js';
import { newHolder } from '../../leases/new-holder.js';
import { openReadStore, type ReadStoreLocation } from '../../read-store/open-read-store.js';
import { STOP } from '../../threads/kept-thread.js';
import { NICE, yieldToOthers } from '../../threads/yield-to-others.js';
import { loadDefinitions } from '../definitions.js';
import { ViewEngine } from '../view-engine.js';

/** The view engine in a thread of its own, so that HTTP stays quick while it catches up (ADR 0008). */
export interface ViewWorkerData {
  readonly location: EventStoreLocation & ReadStoreLocation;
  readonly definitions: string;
  /** false: only looks at how far another process is */
  readonly follows: boolean;
}

const port = parentPort!;
yieldToOthers(NICE.views);
const { location, definitions, follows } = workerData as ViewWorkerData;
const log = await openEventStore(location);
const store = await openReadStore(location);
// SQLite copies guard themselves: documents and checkpoint move in one transaction. Elsewhere one process writes a view.
const leases = location.mongoUrl === undefined ? undefined : await openLeaseStore(location);
const stopping = new AbortController();
const { views, decoder } = await loadDefinitions(definitions);
const engine = new ViewEngine({
  log,
  store,
  decoder,
  views,
  follows,
  leases: leases && { store: leases, holder: newHolder(), clock: systemClock },
  report: (report) => port.postMessage(report),
});

port.on('message', (told: Position | typeof STOP) => (told === STOP ? stopping.abort() : log.noticed?.(told)));
await engine.follow(stopping.signal);
await leases?.close();
await store.close();
await log.close();
port.close();
