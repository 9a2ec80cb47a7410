import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MemoryEventStore } from '../../../src/event-store/memory/memory-event-store.js';
import { SqliteEventStore } from '../../../src/event-store/sqlite/sqlite-event-store.js';
import type { Adapter, OpenedStore } from './adapter.js';
import { instances } from './instances.js';

const openSqlite = async (): Promise<OpenedStore> => {
  const folder = mkdtempSync(join(tmpdir(), 'contract-'));
  return instances(
    () => new SqliteEventStore(join(folder, 'events.sqlite')),
    async () => rmSync(folder, { recursive: true }),
  );
};

export const ADAPTERS: readonly Adapter[] = [
  { name: 'memory', alone: true, open: async () => instances(() => new MemoryEventStore()) },
  { name: 'sqlite', open: openSqlite },
];
