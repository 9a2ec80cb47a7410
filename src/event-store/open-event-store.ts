import { filesOf, type Config } from '../config/config.js';
import type { EventStore } from './event-store.port.js';
import { SqliteEventStore } from './sqlite/sqlite-event-store.js';

/** Where the log lies: a server, or the data folder's SQLite file. */
export type EventStoreLocation = Pick<Config, 'dataDir' | 'eventStoreUrl'>;

/** Opens the log where the configuration says. The server's client is loaded only where it is used: it is heavy. */
export const openEventStore = async ({ dataDir, eventStoreUrl }: EventStoreLocation): Promise<EventStore> => {
  if (eventStoreUrl === undefined) return new SqliteEventStore(filesOf(dataDir).events);
  const { EventStoreDbEventStore } = await import('./eventstoredb/eventstoredb-event-store.js');
  return new EventStoreDbEventStore(eventStoreUrl);
};
