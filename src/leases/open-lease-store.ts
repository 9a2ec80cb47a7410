import { filesOf, type Config } from '../config/config.js';
import type { LeaseStore } from './lease-store.port.js';
import { SqliteLeaseStore } from './sqlite/sqlite-lease-store.js';

/** Where leases lie: with the secrets, a MongoDB or the data folder's SQLite file. */
export type LeaseLocation = Pick<Config, 'dataDir' | 'mongoUrl'>;

/** Opens the leases where the configuration says. The driver is loaded only where it is used: it is heavy. */
export const openLeaseStore = async ({ dataDir, mongoUrl }: LeaseLocation): Promise<LeaseStore> => {
  if (mongoUrl === undefined) return new SqliteLeaseStore(filesOf(dataDir).secrets);
  const { MongoLeaseStore } = await import('./mongodb/mongodb-lease-store.js');
  return MongoLeaseStore.open(mongoUrl);
};
