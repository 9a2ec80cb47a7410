import { filesOf } from '../../src/config/config.js';
import { SqliteEventStore } from '../../src/event-store/sqlite/sqlite-event-store.js';
import { SqliteReadStore } from '../../src/read-store/sqlite/sqlite-read-store.js';
import { loadDefinitions } from '../../src/views/definitions.js';
import { inThisThread } from '../../src/views/rebuild/part-folder.js';
import { rebuildView, swapIn } from '../../src/views/rebuild/rebuild-view.js';
import { withWorkers } from '../../src/views/rebuild/with-workers.js';
import { mostMemory } from '../harness/most-memory.js';
import { PAYMENT_DEFINITIONS } from './definitions.js';

/** What a rebuild in a process of its own took; `mebibytes` is the most memory that the process held. */
export interface RebuildDone {
  readonly units: number;
  readonly ms: number;
  readonly mebibytes: number;
}

const [dataDir = '', workers = '1'] = process.argv.slice(2);
const log = new SqliteEventStore(filesOf(dataDir).events);
const store = new SqliteReadStore(filesOf(dataDir).views);
const { decoder, views } = await loadDefinitions(PAYMENT_DEFINITIONS);
const folder =
  workers === '1'
    ? inThisThread(log, decoder)
    : withWorkers(Number(workers), { dataDir, eventStoreUrl: undefined }, PAYMENT_DEFINITIONS);
const started = performance.now();
const rebuild = { log, store, decoder, view: views[0]!, folder, progress: () => undefined };
await swapIn(rebuild, await rebuildView(rebuild));
const ms = performance.now() - started;
const units = Number(await log.head());
await store.close();
await log.close();
const done: RebuildDone = { units, ms, mebibytes: mostMemory() };
process.stdout.write(JSON.stringify(done));
