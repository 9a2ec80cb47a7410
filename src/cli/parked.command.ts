import { views } from '../../projections/views.js';
import { openCore } from '../core/open-core.js';
import { openReadStore } from '../read-store/open-read-store.js';
import type { ReadStore } from '../read-store/read-store.port.js';
import { retryParked } from '../views/retry-parked.js';
import { slotOf } from '../views/view-copies.js';
import { print, UsageError, type CliCommand } from './command.js';
import { configOf } from './data-folder.js';
import { text } from './option-values.js';

const PAGE = 100;

interface ParkedLine {
  readonly view: string;
  readonly document: string;
  /** `null`: it takes events again */
  readonly parked: string | null;
}

export const command: CliCommand = {
  summary:
    'Lists documents that take no more events, with the event that they could not take; --retry folds them again. Exit 1 if any is left.',
  usage: '[--view V] [--document ID] [--retry] [--data DIR] [--json]',
  options: { view: { type: 'string' }, document: { type: 'string' }, retry: { type: 'boolean', default: false } },
  run: async ({ values }) => {
    const [name, document] = [text(values, 'view'), text(values, 'document')];
    const chosen = views.filter((view) => name === undefined || view.name === name);
    if (chosen.length === 0) throw new UsageError(`there is no view ${JSON.stringify(name)}`);
    const core = await openCore(configOf(values));
    const store = await openReadStore(core.config);
    const lines: ParkedLine[] = [];
    for (const view of chosen) {
      const copy = (await store.pointers())[slotOf(view)]?.current;
      if (copy === undefined) continue;
      const parts = { log: core.events, store, decoder: core.decoder };
      const found = values.retry ? await retryParked(parts, view, copy, document) : await list(store, copy, document);
      lines.push(...found.map(({ id, parked = null }) => ({ view: view.name, document: id, parked })));
    }
    await store.close();
    await core.close();
    lines.forEach((line) => print(values.json ? JSON.stringify(line) : sentence(line)));
    if (lines.length === 0 && !values.json) print('no document is parked');
    return lines.some(({ parked }) => parked !== null) ? 1 : 0;
  },
};

const list = async (store: ReadStore, name: string, only: string | undefined) => {
  const copy = await store.open(name);
  const found: { readonly id: string; readonly parked?: string | undefined }[] = [];
  for (let after = ''; ;) {
    const page = await copy.parked(after, PAGE);
    found.push(...page.filter(({ id }) => only === undefined || id === only));
    if (page.length < PAGE) return found;
    after = page.at(-1)!.id;
  }
};

const sentence = ({ view, document, parked }: ParkedLine): string =>
  parked === null ? `${view} ${document}: takes events again` : `${view} ${document}: ${parked}`;
