import { views } from '../../projections/views.js';
import { filesOf } from '../config/config.js';
import { DocumentReader } from '../views/reading/document-reader.js';
import { ViewEngineHost } from '../views/host/view-engine-host.js';
import { ViewProgress } from '../views/host/view-progress.js';
import { openViews } from '../views/sqlite/open-views.js';
import type { Core } from './open-core.js';
import { Readiness } from './readiness.js';

/** The core with its views at work. */
export interface Running {
  readonly core: Core;
  readonly progress: ViewProgress;
  readonly documents: DocumentReader;
  readonly readiness: Readiness;
  stop(): Promise<void>;
}

export const run = (core: Core): Running => {
  const { dataDir, eventStoreUrl } = core.config;
  const viewsFile = filesOf(dataDir).views;
  const documents = new DocumentReader(openViews(viewsFile, views));
  const progress = new ViewProgress();
  const host = new ViewEngineHost(core.events, { events: { dataDir, eventStoreUrl }, views: viewsFile }, progress);
  const stop = async (): Promise<void> => {
    await host.stop();
    documents.close();
    await core.close();
  };
  return { core, progress, documents, readiness: new Readiness(core.events, progress, documents), stop };
};
