import { spawn } from 'node:child_process';
import { join } from 'node:path';

export interface RebuildEnd {
  readonly killed: boolean;
}

/** When a child is killed: so many milliseconds after so many of the steps that it prints. */
export interface Kill {
  readonly steps: number;
  readonly ms: number;
}

/** Rebuilds views in a child process, from `dist/`; killed where that is asked for. */
export const rebuildInProcess = (
  args: {
    readonly folder: string;
    readonly workers: number;
    readonly eventsPerPart: number;
    readonly views: readonly string[];
  },
  kill?: Kill,
  environment: NodeJS.ProcessEnv = {},
): Promise<RebuildEnd> =>
  new Promise((resolve, reject) => {
    const script = join(__dirname, 'rebuilding-child.mjs');
    const { folder, workers, eventsPerPart, views } = args;
    const options = [script, folder, String(workers), String(eventsPerPart), ...views];
    const child = spawn(process.execPath, options, { env: { ...process.env, ...environment } });
    let complaints = '';
    let steps = 0;
    child.stdout.on('data', (text: Buffer) => {
      const before = steps;
      steps += text.toString().split('\n').length - 1;
      if (kill && before < kill.steps && steps >= kill.steps) setTimeout(() => child.kill('SIGKILL'), kill.ms);
    });
    child.stderr.on('data', (text: Buffer) => (complaints += text.toString()));
    child.on('close', (code, signal) => {
      if (code === 0 || signal === 'SIGKILL') resolve({ killed: signal === 'SIGKILL' });
      else reject(new Error(`the rebuild ended with ${code}: ${complaints}`));
    });
  });
