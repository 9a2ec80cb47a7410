import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { filesOf, type Config } from '../config/config.js';
import type { ReadStore } from './read-store.port.js';
import { SqliteReadStore } from './sqlite/sqlite-read-store.js';

/** Where read models lie: a MongoDB, or the data folder. */
export type ReadStoreLocation = Pick<Config, 'dataDir' | 'mongoUrl'>;

/** Opens the read models where the configuration says. The driver is loaded only where it is used: it is heavy. */
export const openReadStore = async ({ dataDir, mongoUrl }: ReadStoreLocation): Promise<ReadStore> => {
  if (mongoUrl !== undefined) {
    const { MongoReadStore } = await import('./mongodb/mongodb-read-store.js');
    return MongoReadStore.open(mongoUrl);
  }
  removeOneFile(dataDir);
  return new SqliteReadStore(filesOf(dataDir).views);
};

/** Releases before copies kept all views in one file; they are built anew from the log. */
const removeOneFile = (dataDir: string): void =>
  ['', '-wal', '-shm'].forEach((end) => rmSync(join(dataDir, `views.db${end}`), { force: true }));
