/** A process that opens a store at a given moment and closes it: `node opening-child.mjs FILE EPOCH_MILLISECONDS`. */
import { SqliteEventStore } from '../../dist/src/event-store/sqlite/sqlite-event-store.js';

const [file, moment] = process.argv.slice(2);
while (Date.now() < Number(moment));
await new SqliteEventStore(file).close();
