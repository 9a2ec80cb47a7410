import { filesOf, type Config } from '../config/config.js';
import type { SecretsStore } from './secrets-store.port.js';
import { SqliteSecretsStore } from './sqlite/sqlite-secrets-store.js';

/** Where the secrets lie: a MongoDB, or the data folder's SQLite file. */
export type SecretsLocation = Pick<Config, 'dataDir' | 'mongoUrl'>;

/** Opens the secrets where the configuration says. The driver is loaded only where it is used: it is heavy. */
export const openSecretsStore = async ({ dataDir, mongoUrl }: SecretsLocation): Promise<SecretsStore> => {
  if (mongoUrl === undefined) return new SqliteSecretsStore(filesOf(dataDir).secrets);
  const { MongoSecretsStore } = await import('./mongodb/mongodb-secrets-store.js');
  return MongoSecretsStore.open(mongoUrl);
};
