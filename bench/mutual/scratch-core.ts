import { randomBytes } from 'node:crypto';
import { openCore, type Core } from '../../src/core/open-core.js';
import { readConfig, type Config } from '../../src/config/config.js';

/** The configuration of a mutual in a folder of its own, with a master key of this run and no request log. */
export const scratchConfig = (folder: string): Config => ({
  ...readConfig({ LOG_LEVEL: 'warn' }, { data: folder, port: 0 }),
  masterKey: randomBytes(32).toString('base64'),
});

/** The real write side over an empty folder. */
export const scratchCore = (folder: string): Promise<Core> => openCore(scratchConfig(folder));
