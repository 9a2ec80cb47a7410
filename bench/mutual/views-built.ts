import { views } from '../../projections/views.js';
import { openCore } from '../../src/core/open-core.js';
import type { Config } from '../../src/config/config.js';
import { openReadStore } from '../../src/read-store/open-read-store.js';
import { buildView } from '../../src/views/rebuild/build-view.js';

/** Builds every view to the end of the log, as `rebuild --all` does: far sooner than following it. */
export const viewsBuilt = async (config: Config): Promise<void> => {
  const core = await openCore(config);
  const store = await openReadStore(config);
  for (const view of views) await buildView(core, store, view);
  await store.close();
  await core.close();
};
