import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MongoSecretsStore } from '../../../src/secrets/mongodb/mongodb-secrets-store.js';
import type { SecretsStore } from '../../../src/secrets/secrets-store.port.js';
import { SqliteSecretsStore } from '../../../src/secrets/sqlite/sqlite-secrets-store.js';
import { mongoForTests } from '../../servers/mongodb.js';

export interface SecretsAdapter {
  readonly name: string;
  /** why it does not run here */
  readonly absent?: string;
  /** why races of guarded updates do not run here */
  readonly raceless?: string;
  /** A fresh place, with the way to open instances on it and the way to remove it. */
  readonly place: () => { readonly open: () => Promise<SecretsStore>; readonly remove: () => void };
}

const sqlite: SecretsAdapter = {
  name: 'sqlite',
  place: () => {
    const folder = mkdtempSync(join(tmpdir(), 'secrets-'));
    return {
      open: async () => new SqliteSecretsStore(join(folder, 'secrets.db')),
      remove: () => rmSync(folder, { recursive: true }),
    };
  },
};

const mongo = mongoForTests();
const mongodb: SecretsAdapter = {
  ...mongo,
  place: () => {
    const url = mongo.database();
    return { open: () => MongoSecretsStore.open(url), remove: () => undefined };
  },
};

export const ADAPTERS: readonly SecretsAdapter[] = [sqlite, mongodb];
