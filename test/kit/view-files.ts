import { join } from 'node:path';
import { catalogue } from '../../domain/catalogue.js';
import { upcasters } from '../../migrations/events/upcasters.js';
import type { View } from '../../projections/define-view.js';
import { EventDecoder } from '../../src/event-store/codec/event-decoder.js';
import type { EventStore, LogFilter, Position } from '../../src/event-store/event-store.port.js';
import type { Checkpoint, ReadStore, ViewCopy } from '../../src/read-store/read-store.port.js';
import { SqliteReadStore } from '../../src/read-store/sqlite/sqlite-read-store.js';
import { bringForward } from '../../src/views/bring-forward.js';
import { scanDocuments } from '../../src/views/scan-documents.js';
import { slotOf } from '../../src/views/view-copies.js';
import type { ViewDocument } from '../../src/views/view-document.js';
import { folders } from './folders.js';

export interface CopyContent {
  readonly documents: readonly ViewDocument[];
  readonly checkpoint: Checkpoint;
}

/** Read models of some views over a log, on SQLite or where it is said. */
export class Folded {
  readonly decoder = new EventDecoder(catalogue, upcasters);

  constructor(
    readonly log: EventStore,
    readonly views: readonly View[],
    readonly store: ReadStore,
  ) {}

  catchUp(to: Position, filter?: LogFilter): Promise<number> {
    return bringForward(this, to, filter && { filter });
  }

  async copy(view: Pick<View, 'name' | 'version'> = this.views[0]!): Promise<ViewCopy> {
    return this.store.open((await this.store.pointers())[slotOf(view)]!.current);
  }

  async content(view: Pick<View, 'name' | 'version'> = this.views[0]!): Promise<CopyContent> {
    const copy = await this.copy(view);
    const documents: ViewDocument[] = [];
    for await (const document of scanDocuments(copy)) documents.push(document);
    return { documents, checkpoint: await copy.checkpoint() };
  }

  async contents(): Promise<readonly CopyContent[]> {
    const contents: CopyContent[] = [];
    for (const view of this.views) contents.push(await this.content(view));
    return contents;
  }
}

/** Opens read models in folders, closed after each test; to be called while tests are declared. */
export const viewFiles = () => {
  const newFolder = folders();
  const all: ReadStore[] = [];
  afterEach(async () => {
    for (const store of all.splice(0)) await store.close();
  });
  return (
    log: EventStore,
    views: readonly View[],
    folder = join(newFolder(), 'views'),
  ): Folded & { folder: string } => {
    const store = new SqliteReadStore(folder);
    all.push(store);
    return Object.assign(new Folded(log, views, store), { folder });
  };
};
