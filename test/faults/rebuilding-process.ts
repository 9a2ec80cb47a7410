import { spawn } from 'node:child_process';
import { join } from 'node:path';

export interface RebuildEnd {
  readonly killed: boolean;
}

/** Rebuilds views in a child process, from `dist/`; killed `killAfterMs` after its first step, if that is given. */
export const rebuildInProcess = (
  args: {
    readonly folder: string;
    readonly workers: number;
    readonly eventsPerPart: number;
    readonly views: readonly string[];
  },
  killAfterMs?: number,
  environment: NodeJS.ProcessEnv = {},
): Promise<RebuildEnd> =>
  new Promise((resolve, reject) => {
    const script = join(__dirname, 'rebuilding-child.mjs');
    const { folder, workers, eventsPerPart, views } = args;
    const options = [script, folder, String(workers), String(eventsPerPart), ...views];
    const child = spawn(process.execPath, options, { env: { ...process.env, ...environment } });
    let complaints = '';
    child.stdout.once('data', () => {
      if (killAfterMs !== undefined) setTimeout(() => child.kill('SIGKILL'), killAfterMs);
    });
    child.stdout.resume();
    child.stderr.on('data', (text: Buffer) => (complaints += text.toString()));
    child.on('close', (code, signal) => {
      if (code === 0 || signal === 'SIGKILL') resolve({ killed: signal === 'SIGKILL' });
      else reject(new Error(`the rebuild ended with ${code}: ${complaints}`));
    });
  });
