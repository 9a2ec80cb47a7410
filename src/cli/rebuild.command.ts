import type { View } from '../../projections/define-view.js';
import { views } from '../../projections/views.js';
import { digestOf } from '../audit/digest.js';
import { openCore, type Core } from '../core/open-core.js';
import { openReadStore } from '../read-store/open-read-store.js';
import type { ReadStore } from '../read-store/read-store.port.js';
import { DEFINITIONS } from '../views/definitions.js';
import { goBack } from '../views/rebuild/go-back.js';
import { inThisThread } from '../views/rebuild/part-folder.js';
import { rebuildView, swapIn } from '../views/rebuild/rebuild-view.js';
import { withWorkers } from '../views/rebuild/with-workers.js';
import { print, UsageError, type CliCommand } from './command.js';
import { configOf } from './data-folder.js';
import { whole } from './option-values.js';
import { progressOf } from './progress.js';

const MAX_WORKERS = 16;

export const command: CliCommand = {
  summary:
    'Builds a read model anew beside the one that serves, then lets it serve. Cut off, it goes on. --back: the copy before serves again.',
  usage: 'VIEW | --all [--workers N] [--back] [--data DIR] [--json]',
  options: {
    all: { type: 'boolean', default: false },
    workers: { type: 'string' },
    back: { type: 'boolean', default: false },
  },
  words: true,
  run: async ({ values, words }) => {
    const chosen = choose(words, values.all === true);
    const workers = whole(values, 'workers', 1, 1, MAX_WORKERS);
    const core = await openCore(configOf(values));
    const store = await openReadStore(core.config);
    try {
      for (const view of chosen) {
        const done = values.back ? await back(core, store, view) : await rebuild(core, store, view, workers);
        print(
          values.json
            ? JSON.stringify(done)
            : Object.entries(done)
                .map((pair) => pair.join(' '))
                .join(', '),
        );
      }
      return 0;
    } finally {
      await store.close();
      await core.close();
    }
  },
};

const choose = (words: readonly string[], all: boolean): readonly View[] => {
  const names = views.map(({ name }) => name).join(', ');
  if (all === words.length > 0) throw new UsageError(`name views, or --all; there are: ${names}`);
  return all ? views : words.map((word) => viewNamed(word, names));
};

const viewNamed = (word: string, names: string): View => {
  const found = views.find(({ name }) => name === word);
  if (found === undefined) throw new UsageError(`there is no view ${JSON.stringify(word)}; there are: ${names}`);
  return found;
};

const rebuild = async (core: Core, store: ReadStore, view: View, workers: number) => {
  const { events: log, decoder, config } = core;
  const started = performance.now();
  const bar = progressOf(view.name, 100);
  const progress = (done: bigint, total: bigint): void => bar.move(Number((done * 100n) / total));
  const folder = workers === 1 ? inThisThread(log, decoder) : withWorkers(workers, config, DEFINITIONS);
  const asked = { log, store, decoder, view, folder, progress };
  const rebuilt = await rebuildView(asked);
  const seconds = (performance.now() - started) / 1_000;
  await swapIn(asked, rebuilt);
  bar.end();
  const { documents, digest } = await digestOf(await store.open(rebuilt.copy));
  const { events } = rebuilt;
  const eventsPerSecond = Math.round(events / seconds);
  return { view: view.name, events, documents, seconds: Number(seconds.toFixed(3)), eventsPerSecond, digest };
};

const back = async ({ events: log, decoder }: Core, store: ReadStore, view: View) => {
  const copy = await goBack({ log, store, decoder, view });
  const { documents, digest } = await digestOf(await store.open(copy));
  return { view: view.name, copy, documents, digest };
};
