/**
 * A process that rebuilds views by small parts: `node rebuilding-child.mjs FOLDER WORKERS EVENTS_PER_PART VIEW...`, with
 * the views of random histories, or of the module `DEFINITIONS`. It prints a line for each lot that it is through with,
 * and how each rebuild ended.
 */
import { writeSync } from 'node:fs';
import { openEventStore } from '../../dist/src/event-store/open-event-store.js';
import { SqliteReadStore } from '../../dist/src/read-store/sqlite/sqlite-read-store.js';
import { loadDefinitions } from '../../dist/src/views/definitions.js';
import { inThisThread } from '../../dist/src/views/rebuild/part-folder.js';
import { rebuildView, swapIn } from '../../dist/src/views/rebuild/rebuild-view.js';
import { withWorkers } from '../../dist/src/views/rebuild/with-workers.js';

const [dataDir, workers, eventsPerPart, ...names] = process.argv.slice(2);
const RANDOM = new URL('../../dist/test/views/random/definitions.js', import.meta.url).href;
const DEFINITIONS = process.env.DEFINITIONS ?? RANDOM;
const { views, decoder } = await loadDefinitions(DEFINITIONS);
const log = await openEventStore({ dataDir });
const store = new SqliteReadStore(`${dataDir}/views`);
const folder = workers === '0' ? inThisThread(log, decoder) : withWorkers(Number(workers), { dataDir }, DEFINITIONS);

for (const view of views.filter(({ name }) => names.includes(name))) {
  const progress = () => writeSync(1, '.\n');
  const rebuild = { log, store, decoder, view, folder, eventsPerPart: Number(eventsPerPart), progress };
  const rebuilt = await rebuildView(rebuild);
  await swapIn(rebuild, rebuilt);
  writeSync(1, `${rebuilt.copy}\n`);
}
await store.close();
await log.close();
