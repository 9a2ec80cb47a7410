import Database from 'better-sqlite3';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { StoredEvent } from '../../../src/event-store/event-store.port.js';
import { SqliteEventStore } from '../../../src/event-store/sqlite/sqlite-event-store.js';
import type { TamperedStore } from './tampered-store.js';

/** Rows put into the file without its store; the heads of streams are as they were, or further. */
const fill = (path: string, events: readonly StoredEvent[], heads: ReadonlyMap<string, number>): void => {
  const database = new Database(path);
  const ids = new Map([...heads.keys()].map((name, index) => [name, index + 1]));
  const end = (name: string): number =>
    Math.max(heads.get(name)!, ...events.filter(({ stream }) => stream === name).map(({ revision }) => revision));
  ids.forEach((id, name) => database.prepare('INSERT INTO streams VALUES (?, ?, ?)').run(id, name, end(name)));
  const insert = database.prepare('INSERT INTO events VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)');
  for (const { position, stream, revision, id, type, version, recordedAt, data, metadata, hash } of events)
    insert.run(position, ids.get(stream), revision, id, type, version, recordedAt, data, metadata, hash);
  database.close();
};

export const tamperedSqlite: TamperedStore = {
  name: 'sqlite',
  holding: async (events, heads) => {
    const folder = mkdtempSync(join(tmpdir(), 'tampered-'));
    const path = join(folder, 'events.db');
    await new SqliteEventStore(path).close();
    fill(path, events, heads);
    const store = new SqliteEventStore(path);
    const close = async (): Promise<void> => {
      await store.close();
      rmSync(folder, { recursive: true });
    };
    return { store, close };
  },
};
