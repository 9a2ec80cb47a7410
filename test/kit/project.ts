import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { catalogue } from '../../domain/catalogue.js';
import { upcasters } from '../../migrations/events/upcasters.js';
import type { View } from '../../projections/define-view.js';
import { digestOf } from '../../src/audit/digest.js';
import { EventDecoder } from '../../src/event-store/codec/event-decoder.js';
import type { EventStore } from '../../src/event-store/event-store.port.js';
import { openViews } from '../../src/views/sqlite/open-views.js';
import { ViewEngine } from '../../src/views/view-engine.js';
import { logOf, type Told } from './told.js';

const BATCHES = [1, 7, 1_000];

interface Folded {
  readonly bodies: Readonly<Record<string, unknown>>;
  /** every document with what the engine knows of it */
  readonly text: string;
  readonly digest: string;
}

/** Folds half of the log, then all of it beside a copy that starts anew, so that pages come again and overlap. */
const folded = async (store: EventStore, view: View, limit: number): Promise<Folded> => {
  const folder = mkdtempSync(join(tmpdir(), 'project-'));
  const copy = { ...view, version: view.version + 1 };
  const decoder = new EventDecoder(catalogue, upcasters);
  const opened = openViews(join(folder, 'views.db'), [view, copy]);
  const [table, again] = opened.tables as [(typeof opened.tables)[0], (typeof opened.tables)[0]];
  const engine = (tables: typeof opened.tables): ViewEngine =>
    new ViewEngine(store, { ...opened, tables }, decoder, () => undefined);
  try {
    const head = await store.head();
    await engine([table]).catchUp(head / 2n, undefined, { limit: 1 });
    await engine([table, again]).catchUp(head, undefined, { limit });
    const all = [...table.all()];
    expect([...again.all()]).toEqual(all);
    const text = JSON.stringify(all.map(({ position, ...rest }) => [String(position), rest]));
    return { bodies: Object.fromEntries(all.map(({ id, body }) => [id, body])), text, digest: digestOf(all).digest };
  } finally {
    opened.database.close();
    rmSync(folder, { recursive: true });
  }
};

/** A view over a history, through the engine: one result for every size of batch, redelivered. */
export const given = (events: readonly Told[]) => ({
  project: <Document>(view: View<Document>) => {
    const documents = async (): Promise<Readonly<Record<string, Document>>> => {
      const store = await logOf(events);
      const results: Folded[] = [];
      for (const limit of BATCHES) results.push(await folded(store, view as View, limit));
      for (const result of results) expect(result).toEqual(results[0]);
      return results[0]!.bodies as Readonly<Record<string, Document>>;
    };
    return {
      documents,
      /** Exactly these documents, by id. */
      expect: async (expected: Readonly<Record<string, Document>>): Promise<void> =>
        expect(await documents()).toEqual(expected),
    };
  },
});
