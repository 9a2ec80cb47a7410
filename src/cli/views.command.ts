import { views } from '../../projections/views.js';
import { filesOf } from '../config/config.js';
import { openCore } from '../core/open-core.js';
import { DocumentReader } from '../views/reading/document-reader.js';
import { openViews } from '../views/sqlite/open-views.js';
import { print, type CliCommand } from './command.js';
import { configOf } from './data-folder.js';

export const command: CliCommand = {
  summary: 'Lists the read models: documents, parked ones, events behind.',
  usage: '[--data DIR] [--json]',
  options: {},
  run: async ({ values }) => {
    const core = await openCore(configOf(values));
    const documents = new DocumentReader(openViews(filesOf(core.config.dataDir).views, views));
    const head = await core.events.head();
    for (const [view, { documents: count, parked, position }] of Object.entries(documents.counts())) {
      const line = { view, documents: count, parked, position, lag: Number(head - BigInt(position)) };
      print(
        values.json ? JSON.stringify(line) : `${view}: ${count} documents, ${parked} parked, ${line.lag} events behind`,
      );
    }
    documents.close();
    await core.close();
    return 0;
  },
};
