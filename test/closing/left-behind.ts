import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isSealed } from '../../domain/shared/personal.js';
import type { Config } from '../../src/config/config.js';
import { openCore } from '../../src/core/open-core.js';
import type { KeyRing } from '../../src/secrets/key-ring.js';
import { CONFIG } from '../kit/cores.js';

export interface LeftBehind {
  /** stream → its events in order, what is random by nature opened or left out */
  readonly streams: Readonly<Record<string, readonly unknown[]>>;
  /** file → its text */
  readonly files: Readonly<Record<string, string>>;
}

/** All that the closings of a folder have left: events with their ids and times, and files byte for byte. */
export const leftBehind = async (dataDir: string, over: Partial<Config> = {}): Promise<LeftBehind> => {
  const core = await openCore({ ...CONFIG, ...over, dataDir });
  const streams: Record<string, unknown[]> = {};
  for (let after = 0n; ;) {
    const page = await core.events.readAll(after);
    for (const { stream, revision, id, type, recordedAt, data, metadata } of page.events) {
      const opened = await open(JSON.parse(data), core.keys);
      (streams[stream] ??= []).push({
        revision,
        id,
        type,
        recordedAt,
        data: opened,
        metadata: JSON.parse(metadata) as unknown,
      });
    }
    if (page.through === after) break;
    after = page.through;
  }
  await core.close();
  return { streams, files: filesIn(dataDir) };
};

const open = async (value: unknown, keys: KeyRing): Promise<unknown> => {
  if (isSealed(value)) return keys.open(value);
  if (Array.isArray(value)) return Promise.all(value.map((one) => open(one, keys)));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(async ([name, one]) => [name, await open(one, keys)] as const);
  return Object.fromEntries(await Promise.all(entries));
};

const filesIn = (dataDir: string): Record<string, string> =>
  Object.fromEntries(
    ['notices', 'bank'].flatMap((of) => {
      const folder = join(dataDir, of, 'out');
      const names = existsSync(folder) ? readdirSync(folder).sort() : [];
      return names.map((name) => [name, readFileSync(join(folder, name), 'utf8')]);
    }),
  );
