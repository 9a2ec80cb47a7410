import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { filesOf, readConfig, type Config } from '../config/config.js';
import { makeFolder } from '../core/open-core.js';
import type { EventStore } from '../event-store/event-store.port.js';
import { openEventStore } from '../event-store/open-event-store.js';
import { copyEvents } from '../moving/copy-events.js';
import { copySecrets } from '../moving/copy-secrets.js';
import type { SecretsStore } from '../secrets/secrets-store.port.js';
import { openSecretsStore } from '../secrets/open-secrets-store.js';
import { print, UsageError, type CliCommand } from './command.js';
import { text } from './option-values.js';
import { progressOf } from './progress.js';

interface House {
  readonly events: EventStore;
  readonly secrets: SecretsStore;
  /** appends that may be under way at once without changing the order of the log */
  readonly window: number;
}

/** Appends to one SQLite file are written in the order asked for. */
const SQLITE_WINDOW = 256;

export const command: CliCommand = {
  summary: 'Copies events and secrets into another store: same ids, revisions, text and hashes. Cut off, it goes on.',
  usage:
    '--from URL --to URL [--data DIR] [--json]   URL: sqlite:DIR, or esdb://… whose secrets lie in MONGO_URL or --data',
  options: { from: { type: 'string' }, to: { type: 'string' } },
  run: async ({ values }) => {
    const started = performance.now();
    const config = readConfig(process.env, { data: text(values, 'data') });
    const from = await open(text(values, 'from'), 'from', config);
    const to = await open(text(values, 'to'), 'to', config);
    try {
      await copySecrets(from.secrets, to.secrets);
      const progress = progressOf('events', Number(await from.events.head()));
      const copied = await copyEvents(from.events, to.events, to.window, (position) => progress.move(Number(position)));
      progress.end();
      await copySecrets(from.secrets, to.secrets); // of those who joined meanwhile
      const result = { ...copied, seconds: Math.round(performance.now() - started) / 1_000 };
      print(
        values.json
          ? JSON.stringify(result)
          : `${copied.events} events of ${copied.streams} streams in ${result.seconds} s`,
      );
      return 0;
    } finally {
      for (const { events, secrets } of [from, to]) await Promise.all([events.close(), secrets.close()]);
    }
  },
};

/** The secrets of a server's side lie in the MongoDB of `MONGO_URL`, or without one in the folder of `--data`. */
const open = async (
  url: string | undefined,
  side: 'from' | 'to',
  { dataDir: data, mongoUrl: mongo }: Config,
): Promise<House> => {
  const folder = url?.startsWith('sqlite:') ? resolve(url.slice('sqlite:'.length)) : resolve(data);
  const eventStoreUrl = url?.startsWith('esdb') ? url : undefined;
  if (url === undefined || (eventStoreUrl === undefined && !url.startsWith('sqlite:')))
    throw new UsageError(`--${side} must be sqlite:DIR or esdb://…`);
  const mongoUrl = eventStoreUrl === undefined ? undefined : mongo;
  const { secrets } = filesOf(folder);
  if (side === 'from' && mongoUrl === undefined && !existsSync(secrets))
    throw new UsageError(`--from: ${folder} holds no data of ours`);
  makeFolder(folder);
  return {
    events: await openEventStore({ dataDir: folder, eventStoreUrl }),
    secrets: await openSecretsStore({ dataDir: folder, mongoUrl }),
    window: eventStoreUrl === undefined ? SQLITE_WINDOW : 1,
  };
};
