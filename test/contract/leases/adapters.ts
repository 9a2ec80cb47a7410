import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LeaseStore, StoredLease } from '../../../src/leases/lease-store.port.js';
import { MemoryLeaseStore } from '../../../src/leases/memory/memory-lease-store.js';
import { SqliteLeaseStore } from '../../../src/leases/sqlite/sqlite-lease-store.js';

export interface LeaseAdapter {
  readonly name: string;
  /** A fresh place, with the way to open instances on it and the way to remove it. */
  readonly place: () => { readonly open: () => LeaseStore; readonly remove: () => void };
}

const memory: LeaseAdapter = {
  name: 'memory',
  place: () => {
    const rows = new Map<string, StoredLease>();
    return { open: () => new MemoryLeaseStore(rows), remove: () => rows.clear() };
  },
};

const sqlite: LeaseAdapter = {
  name: 'sqlite',
  place: () => {
    const folder = mkdtempSync(join(tmpdir(), 'leases-'));
    return {
      open: () => new SqliteLeaseStore(join(folder, 'secrets.db')),
      remove: () => rmSync(folder, { recursive: true }),
    };
  },
};

export const ADAPTERS: readonly LeaseAdapter[] = [memory, sqlite];
