import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { View } from '../../projections/define-view.js';
import { views } from '../../projections/views.js';
import type { Core } from '../core/open-core.js';
import { openReadStore } from '../read-store/open-read-store.js';
import type { ReadStore, ViewCopy } from '../read-store/read-store.port.js';
import { SqliteReadStore } from '../read-store/sqlite/sqlite-read-store.js';
import { bringForward } from '../views/bring-forward.js';
import { buildView } from '../views/rebuild/build-view.js';
import { OtherLog } from '../views/assert-same-log.js';
import { refold } from '../views/refold.js';
import { scanDocuments } from '../views/scan-documents.js';
import { slotOf } from '../views/view-copies.js';
import { fromStored, type ViewDocument } from '../views/view-document.js';
import { digestOf, type Digest } from './digest.js';

export interface ViewsReport {
  readonly views: Readonly<Record<string, Digest>>;
  readonly damage?: { readonly first: string; readonly reason: string };
}

/**
 * Folds the log anew beside the views and compares every document; the views are first brought to the log's end. A server
 * may go on meanwhile: a document that moved since is compared with its own events. `progress`: from 0 to 1.
 */
export const verifyViews = async (core: Core, progress: (share: number) => void): Promise<ViewsReport> => {
  const live = await openReadStore(core.config);
  const folder = mkdtempSync(join(core.config.dataDir, 'verify-'));
  const fresh = new SqliteReadStore(folder);
  try {
    const { events: log, decoder } = core;
    await bringForward({ log, store: live, decoder, views }, await log.head());
    return await compared(core, live, fresh, progress);
  } catch (error) {
    if (!(error instanceof OtherLog)) throw error;
    const reason = `view ${error.view} has seen this event, and the log does not have it as it was: altered, removed, or cut off`;
    return { views: {}, damage: { first: error.seen, reason } };
  } finally {
    await fresh.close();
    await live.close();
    rmSync(folder, { recursive: true, force: true });
  }
};

const compared = async (
  core: Core,
  live: ReadStore,
  fresh: ReadStore,
  progress: (share: number) => void,
): Promise<ViewsReport> => {
  const reports: [string, Digest][] = [];
  for (const view of views) {
    const { copy } = await buildView(core, fresh, view, (done, total) =>
      progress((reports.length + Number(done) / Number(total)) / views.length),
    );
    const again = await fresh.open(copy);
    reports.push([view.name, await digestOf(again)]);
    const pointer = (await live.pointers())[slotOf(view)]!;
    const different = await firstDifference(core, view, await live.open(pointer.current), again);
    if (different) return { views: Object.fromEntries(reports), damage: named(view, different) };
  }
  return { views: Object.fromEntries(reports) };
};

const firstDifference = async (
  core: Core,
  view: View,
  live: ViewCopy,
  fresh: ViewCopy,
): Promise<ViewDocument | undefined> => {
  for await (const due of scanDocuments(fresh)) {
    const stored = await live.get(due.id);
    const there = stored && fromStored(stored);
    if (there === undefined || !(await holds(core, view, there, due))) return due;
  }
  for await (const there of scanDocuments(live))
    if (isSomething(there) && (await fresh.get(there.id)) === undefined && !(await holds(core, view, there)))
      return there;
  return undefined;
};

/** A tombstone alone shows nothing: what stood for a document that has its name now leaves one. */
const isSomething = ({ body, parked }: ViewDocument): boolean => body !== undefined || parked !== undefined;

/** Is a document what its events give? `due`: what they gave up to the position where the log was folded anew. */
const holds = async (core: Core, view: View, there: ViewDocument, due?: ViewDocument): Promise<boolean> => {
  if (due && there.position <= due.position) return textOf(there) === textOf(due);
  const { id, sources, position: upTo } = there;
  if (upTo <= (due?.position ?? 0n)) return false;
  const again = await refold(core.events, core.decoder, { view, id, sources, upTo });
  return again.position > (due?.position ?? 0n) && textOf(again) === textOf(there);
};

const textOf = ({ body, sources, parked }: ViewDocument): string =>
  JSON.stringify([body, Object.entries(sources).sort(([one], [other]) => (one < other ? -1 : 1)), parked]);

const named = ({ name }: View, { id, sources }: ViewDocument) => {
  const [stream, revision] = Object.entries(sources)[0] ?? ['none', 0];
  return { first: `${stream}@${revision}`, reason: `document ${id} of view ${name} is not what its events give` };
};
