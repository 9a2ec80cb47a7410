import { views } from '../../projections/views.js';
import { openCore } from '../core/open-core.js';
import { openReadStore } from '../read-store/open-read-store.js';
import { ParkedDocuments, type ParkedDocument } from '../views/operating/parked-documents.js';
import { ParkedInstances } from '../reactors/parked-instances.js';
import { allProcesses } from '../reactors/processes/all-processes.js';
import { print, UsageError, type CliCommand } from './command.js';
import { configOf } from './data-folder.js';
import { text } from './option-values.js';

export const command: CliCommand = {
  summary:
    'Lists documents, and instances of processes (process-…), that take no more events, with what they could not take; --retry folds documents again. Exit 1 if any is left.',
  usage: '[--view V] [--document ID] [--retry] [--data DIR] [--json]',
  options: { view: { type: 'string' }, document: { type: 'string' }, retry: { type: 'boolean', default: false } },
  run: async ({ values }) => {
    const asked = { view: text(values, 'view'), document: text(values, 'document') };
    const isProcess = asked.view?.startsWith('process-') === true;
    if (asked.view !== undefined && !isProcess && !views.some(({ name }) => name === asked.view))
      throw new UsageError(`there is no view ${JSON.stringify(asked.view)}`);
    const core = await openCore(configOf(values));
    const store = await openReadStore(core.config);
    const parked = new ParkedDocuments({ log: core.events, store, decoder: core.decoder }, views);
    try {
      const instances = await new ParkedInstances(store, allProcesses(core)).list(asked);
      const found = [...(await (values.retry ? parked.retry(asked) : parked.list(asked))), ...instances];
      found.forEach((one) => print(values.json ? JSON.stringify(one) : sentence(one)));
      if (found.length === 0 && !values.json) print('no document is parked');
      return found.some((one) => one.parked !== null) ? 1 : 0;
    } finally {
      await store.close();
      await core.close();
    }
  },
};

const sentence = ({ view, document, parked }: ParkedDocument): string =>
  parked === null ? `${view} ${document}: takes events again` : `${view} ${document}: ${parked}`;
