import { join } from 'node:path';
import type { EventStore } from '../../src/event-store/event-store.port.js';
import { MemoryEventStore } from '../../src/event-store/memory/memory-event-store.js';
import { SqliteEventStore } from '../../src/event-store/sqlite/sqlite-event-store.js';
import { folders } from '../kit/folders.js';
import { BoxOffice } from './box-office.js';

/** Opens another process on the same log. */
export type OpenOffice = () => BoxOffice;

/** Runs the same tests over every store that is in the machine; `open` has a fresh log in each test. */
export const overEveryStore = (subject: string, tests: (open: OpenOffice) => void): void => {
  describe(`${subject}, in memory`, () => {
    let store: EventStore;
    beforeEach(() => void (store = new MemoryEventStore()));
    tests(() => new BoxOffice(store));
  });
  describe(`${subject}, in SQLite`, () => {
    const newFolder = folders();
    let file: string;
    const stores: EventStore[] = [];
    beforeEach(() => void (file = join(newFolder(), 'events.db')));
    afterEach(async () => {
      for (const store of stores.splice(0)) await store.close();
    });
    tests(() => {
      const store = new SqliteEventStore(file);
      stores.push(store);
      return new BoxOffice(store);
    });
  });
};
