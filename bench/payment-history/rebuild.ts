import { execFile } from 'node:child_process';
import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { filesOf } from '../../src/config/config.js';
import type { RebuildDone } from './rebuild-process.js';

const PROCESS = fileURLToPath(new URL('./rebuild-process.js', import.meta.url));

/** Builds the view in a process of its own, which says how long it took and how much memory it held. */
export const rebuild = async (dataDir: string, workers: number): Promise<RebuildDone> => {
  rmSync(filesOf(dataDir).views, { recursive: true, force: true });
  const { stdout } = await promisify(execFile)(process.execPath, [PROCESS, dataDir, String(workers)]);
  return JSON.parse(stdout) as RebuildDone;
};
