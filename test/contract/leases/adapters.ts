import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LeaseStore, StoredLease } from '../../../src/leases/lease-store.port.js';
import { MemoryLeaseStore } from '../../../src/leases/memory/memory-lease-store.js';
import { MongoLeaseStore } from '../../../src/leases/mongodb/mongodb-lease-store.js';
import { SqliteLeaseStore } from '../../../src/leases/sqlite/sqlite-lease-store.js';
import { mongoForTests } from '../../servers/mongodb.js';

export interface LeaseAdapter {
  readonly name: string;
  /** why it does not run here */
  readonly absent?: string;
  /** A fresh place, with the way to open instances on it and the way to remove it. */
  readonly place: () => { readonly open: () => Promise<LeaseStore>; readonly remove: () => void };
}

const memory: LeaseAdapter = {
  name: 'memory',
  place: () => {
    const rows = new Map<string, StoredLease>();
    return { open: async () => new MemoryLeaseStore(rows), remove: () => rows.clear() };
  },
};

const sqlite: LeaseAdapter = {
  name: 'sqlite',
  place: () => {
    const folder = mkdtempSync(join(tmpdir(), 'leases-'));
    return {
      open: async () => new SqliteLeaseStore(join(folder, 'secrets.db')),
      remove: () => rmSync(folder, { recursive: true }),
    };
  },
};

const mongo = mongoForTests();
const mongodb: LeaseAdapter = {
  ...mongo,
  place: () => {
    const url = mongo.database();
    return { open: () => MongoLeaseStore.open(url), remove: () => undefined };
  },
};

export const ADAPTERS: readonly LeaseAdapter[] = [memory, sqlite, mongodb];
