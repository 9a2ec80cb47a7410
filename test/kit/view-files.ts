import { join } from 'node:path';
import { catalogue } from '../../domain/catalogue.js';
import { upcasters } from '../../migrations/events/upcasters.js';
import type { View } from '../../projections/define-view.js';
import { EventDecoder } from '../../src/event-store/codec/event-decoder.js';
import type { EventStore } from '../../src/event-store/event-store.port.js';
import { openViews, type OpenViews } from '../../src/views/sqlite/open-views.js';
import { ViewEngine } from '../../src/views/view-engine.js';
import { folders } from './folders.js';

export interface Engined {
  readonly engine: ViewEngine;
  readonly opened: OpenViews;
  readonly file: string;
}

/** Opens engines on files of views, closed after each test; to be called while tests are declared. */
export const viewFiles = () => {
  const newFolder = folders();
  const all: OpenViews[] = [];
  afterEach(() => all.splice(0).forEach(({ database }) => database.close()));
  return (store: EventStore, views: readonly View[], file = join(newFolder(), 'views.db')): Engined => {
    const opened = openViews(file, views);
    all.push(opened);
    const engine = new ViewEngine(store, opened, new EventDecoder(catalogue, upcasters), () => undefined);
    return { engine, opened, file };
  };
};
