import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { filesOf } from '../config/config.js';
import { makeFolder } from '../core/open-core.js';
import type { EventStore } from '../event-store/event-store.port.js';
import { SqliteEventStore } from '../event-store/sqlite/sqlite-event-store.js';
import { copyEvents } from '../moving/copy-events.js';
import { copySecrets } from '../moving/copy-secrets.js';
import type { SecretsStore } from '../secrets/secrets-store.port.js';
import { SqliteSecretsStore } from '../secrets/sqlite/sqlite-secrets-store.js';
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
  usage: '--from sqlite:DIR --to sqlite:DIR [--json]',
  options: { from: { type: 'string' }, to: { type: 'string' } },
  run: async ({ values }) => {
    const started = performance.now();
    const from = open(text(values, 'from'), 'from');
    const to = open(text(values, 'to'), 'to');
    try {
      await copySecrets(from.secrets, to.secrets);
      const progress = progressOf('events', Number(await from.events.head()));
      const copied = await copyEvents(from.events, to.events, to.window, (position) => progress.move(Number(position)));
      progress.end();
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

const open = (url: string | undefined, side: 'from' | 'to'): House => {
  const folder = url?.startsWith('sqlite:') ? resolve(url.slice('sqlite:'.length)) : undefined;
  if (folder === undefined) throw new UsageError(`--${side} must be sqlite:DIR`);
  const files = filesOf(folder);
  if (side === 'from' && !existsSync(files.events)) throw new UsageError(`--from: ${folder} holds no events`);
  makeFolder(folder);
  return {
    events: new SqliteEventStore(files.events),
    secrets: new SqliteSecretsStore(files.secrets),
    window: SQLITE_WINDOW,
  };
};
