import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MemoryReadStore } from '../../../src/read-store/memory/memory-read-store.js';
import { MongoReadStore } from '../../../src/read-store/mongodb/mongodb-read-store.js';
import type { ReadStore } from '../../../src/read-store/read-store.port.js';
import { SqliteReadStore } from '../../../src/read-store/sqlite/sqlite-read-store.js';
import { mongoForTests } from '../../servers/mongodb.js';

export interface Place {
  /** An instance on this place, as another process would have one. */
  readonly open: () => Promise<ReadStore>;
  readonly remove: () => Promise<void>;
}

export interface ReadStoreAdapter {
  readonly name: string;
  /** why it does not run here */
  readonly absent?: string;
  /** guarded writes of two connections are not atomic on this server: the races are left out, and said to be */
  readonly raceless?: string;
  /** A fresh, empty place. */
  readonly place: () => Promise<Place>;
}

const memory: ReadStoreAdapter = {
  name: 'memory',
  place: async () => {
    const store = new MemoryReadStore();
    return { open: async () => store, remove: async () => undefined };
  },
};

const sqlite: ReadStoreAdapter = {
  name: 'sqlite',
  place: async () => {
    const folder = mkdtempSync(join(tmpdir(), 'read-store-'));
    return {
      open: async () => new SqliteReadStore(join(folder, 'views')),
      remove: async () => rmSync(folder, { recursive: true }),
    };
  },
};

const mongo = mongoForTests();
const mongodb: ReadStoreAdapter = {
  ...mongo,
  place: async () => {
    const url = mongo.database();
    return { open: () => MongoReadStore.open(url), remove: async () => undefined };
  },
};

export const ADAPTERS: readonly ReadStoreAdapter[] = [memory, sqlite, mongodb];
