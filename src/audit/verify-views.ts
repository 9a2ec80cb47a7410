import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { views } from '../../projections/views.js';
import { filesOf } from '../config/config.js';
import type { Core } from '../core/open-core.js';
import type { Position } from '../event-store/event-store.port.js';
import type { ViewDocument } from '../views/fold-document.js';
import { openViews, type OpenViews } from '../views/sqlite/open-views.js';
import type { ViewTable } from '../views/sqlite/view-table.js';
import { ViewEngine } from '../views/view-engine.js';
import { digestOf } from './digest.js';

export interface ViewReport {
  readonly documents: number;
  readonly digest: string;
}
export interface ViewsReport {
  readonly views: Readonly<Record<string, ViewReport>>;
  readonly damage?: { readonly first: string; readonly reason: string };
}

/** Folds the log anew beside the views and compares every document; the views are first brought up to the log's end. */
export const verifyViews = async (core: Core, progress: (position: Position) => void): Promise<ViewsReport> => {
  const live = openViews(filesOf(core.config.dataDir).views, views);
  const folder = mkdtempSync(join(core.config.dataDir, 'verify-'));
  const fresh = openViews(join(folder, 'views.db'), views);
  try {
    await engineOf(core, live).catchUp(await core.events.head());
    return await compare(core, live, fresh, progress);
  } finally {
    fresh.database.close();
    live.database.close();
    rmSync(folder, { recursive: true, force: true });
  }
};

const engineOf = (core: Core, opened: OpenViews): ViewEngine =>
  new ViewEngine(core.events, opened, core.decoder, () => undefined);

const compare = async (
  core: Core,
  live: OpenViews,
  fresh: OpenViews,
  progress: (position: Position) => void,
): Promise<ViewsReport> => {
  live.database.exec('BEGIN');
  await engineOf(core, fresh).catchUp(engineOf(core, live).checkpoint(), progress);
  const pairs = live.tables.map((table, index) => [table, fresh.tables[index]!] as const);
  const reports = Object.fromEntries(pairs.map(([table]) => [table.view.name, digestOf(table.all())]));
  const damage = pairs.map(([table, again]) => firstDifference(table, again)).find((found) => found !== undefined);
  live.database.exec('COMMIT');
  return { views: reports, ...(damage && { damage }) };
};

const textOf = (document: ViewDocument | undefined): string =>
  JSON.stringify([document?.body, document?.sources, document?.parked]);

const firstDifference = (live: ViewTable, fresh: ViewTable): ViewsReport['damage'] => {
  for (const document of fresh.all())
    if (textOf(document) !== textOf(live.get(document.id))) return named(live, document);
  for (const document of live.all()) if (fresh.get(document.id) === undefined) return named(live, document);
  return undefined;
};

const named = ({ view }: ViewTable, { id, sources }: ViewDocument) => {
  const [stream, revision] = Object.entries(sources)[0] ?? ['none', 0];
  return { first: `${stream}@${revision}`, reason: `document ${id} of view ${view.name} is not what its events give` };
};
