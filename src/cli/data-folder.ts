import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { filesOf, readConfig, type Config } from '../config/config.js';
import { StartRefused } from '../config/start-refused.js';
import type { Values } from './command.js';
import { text } from './option-values.js';

/** Says that a folder is a demo's, and holds its master key: nothing real is in it. */
export const DEMO_MARK = 'demo.json';

const Mark = z.object({ masterKey: z.string() });
export type DemoMark = Readonly<z.output<typeof Mark>>;

/** Is this a demo's folder? Its days are told, not lived. */
export const isDemo = (dataDir: string): boolean => existsSync(join(dataDir, DEMO_MARK));

const demoMarkOf = (dataDir: string): DemoMark | undefined => {
  const path = join(dataDir, DEMO_MARK);
  if (!existsSync(path)) return undefined;
  try {
    return Mark.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    throw new StartRefused(
      'demo.mark',
      `${path} is damaged: restore it, or give MASTER_KEY, or make the demo again elsewhere.`,
    );
  }
};

/** A demo brings its own master key, and a page for cards that takes no money. */
export const ofDemo = (config: Config, { masterKey }: DemoMark): Config => ({
  ...config,
  masterKey: config.masterKey ?? masterKey,
  cardPage: config.cardPage ?? 'local',
});

/** The configuration of a command over an existing data folder; a demo folder brings its own master key. */
export const configOf = (values: Values): Config => {
  const config = readConfig(process.env, { data: text(values, 'data') });
  const { events, secrets } = filesOf(config.dataDir);
  if (config.mongoUrl === undefined && !existsSync(secrets) && !existsSync(events))
    throw new StartRefused(
      'data.none',
      `${config.dataDir} holds no data of ours: start or demo makes it, --data names another folder.`,
    );
  const mark = demoMarkOf(config.dataDir);
  return mark ? ofDemo(config, mark) : config;
};
