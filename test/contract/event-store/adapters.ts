import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EventStoreDbEventStore } from '../../../src/event-store/eventstoredb/eventstoredb-event-store.js';
import { MemoryEventStore } from '../../../src/event-store/memory/memory-event-store.js';
import { SqliteEventStore } from '../../../src/event-store/sqlite/sqlite-event-store.js';
import { EventStoreDbDouble } from '../../doubles/eventstoredb/eventstoredb-double.js';
import type { Adapter, OpenedStore } from './adapter.js';
import { instances } from './instances.js';

const openSqlite = async (): Promise<OpenedStore> => {
  const folder = mkdtempSync(join(tmpdir(), 'contract-'));
  return instances(
    () => new SqliteEventStore(join(folder, 'events.sqlite')),
    async () => rmSync(folder, { recursive: true }),
  );
};

const openDouble = async (): Promise<OpenedStore> => {
  const double = await EventStoreDbDouble.start();
  return instances(
    () => new EventStoreDbEventStore(double.url),
    () => double.stop(),
  );
};

const REAL = process.env.EVENTSTORE_URL;
const openReal = async (): Promise<OpenedStore> => instances(() => new EventStoreDbEventStore(REAL!));

export const ADAPTERS: readonly Adapter[] = [
  { name: 'memory', alone: true, open: async () => instances(() => new MemoryEventStore()) },
  { name: 'sqlite', open: openSqlite },
  { name: 'eventstoredb (double)', open: openDouble },
  {
    name: 'eventstoredb (real)',
    open: openReal,
    ...(REAL === undefined && { absent: 'EVENTSTORE_URL names no server' }),
  },
];
