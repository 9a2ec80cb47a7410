import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesOf, readConfig, type Config } from '../config/config.js';
import { StartRefused } from '../config/start-refused.js';
import type { Values } from './command.js';
import { text } from './option-values.js';

/** Says that a folder is a demo's, and holds its master key: nothing real is in it. */
export const DEMO_MARK = 'demo.json';

export interface DemoMark {
  readonly masterKey: string;
}

export const demoMarkOf = (dataDir: string): DemoMark | undefined => {
  const path = join(dataDir, DEMO_MARK);
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as DemoMark) : undefined;
};

/** The configuration of a command over an existing data folder; a demo folder brings its own master key. */
export const configOf = (values: Values): Config => {
  const config = readConfig(process.env, { data: text(values, 'data') });
  if (!existsSync(filesOf(config.dataDir).secrets))
    throw new StartRefused(
      'data.none',
      `${config.dataDir} holds no data of ours: start or demo makes it, --data names another folder.`,
    );
  return { ...config, masterKey: config.masterKey ?? demoMarkOf(config.dataDir)?.masterKey };
};
