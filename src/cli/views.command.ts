import { views } from '../../projections/views.js';
import { openCore } from '../core/open-core.js';
import { openReadStore } from '../read-store/open-read-store.js';
import { servingCopy, slotOf } from '../views/view-copies.js';
import { print, type CliCommand } from './command.js';
import { configOf } from './data-folder.js';

export const command: CliCommand = {
  summary: 'Lists the read models: the copy that serves, documents, parked ones, events behind.',
  usage: '[--data DIR] [--json]',
  options: {},
  run: async ({ values }) => {
    const core = await openCore(configOf(values));
    const store = await openReadStore(core.config);
    const head = await core.events.head();
    const pointers = await store.pointers();
    for (const view of views) {
      const serving = servingCopy(view, pointers);
      if (serving === undefined) {
        print(values.json ? JSON.stringify({ view: view.name, copy: null }) : `${view.name}: not built yet`);
        continue;
      }
      const copy = await store.open(serving.copy);
      const { documents, parked } = await copy.counts();
      const { position } = await copy.checkpoint();
      const lag = core.events.dense ? Number(head - position) : position >= head ? 0 : null;
      const line = {
        view: view.name,
        documents,
        parked,
        position: String(position),
        lag,
        copy: serving.copy,
        previous: pointers[slotOf(view)]?.previous ?? null,
      };
      print(
        values.json
          ? JSON.stringify(line)
          : `${view.name}: ${documents} documents, ${parked} parked, ${lag ?? 'an unknown number of'} events behind (${serving.copy})`,
      );
    }
    await store.close();
    await core.close();
    return 0;
  },
};
