import { spawn } from 'node:child_process';
import { join } from 'node:path';

export interface RebuildEnd {
  readonly killed: boolean;
  /** what it said: a line for each step, then the copies that it let serve */
  readonly lines: readonly string[];
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
): Promise<RebuildEnd> =>
  new Promise((resolve, reject) => {
    const script = join(__dirname, 'rebuilding-child.mjs');
    const child = spawn(process.execPath, [
      script,
      args.folder,
      String(args.workers),
      String(args.eventsPerPart),
      ...args.views,
    ]);
    let [said, complaints] = ['', ''];
    child.stdout.on('data', (text: Buffer) => {
      if (said === '' && killAfterMs !== undefined) setTimeout(() => child.kill('SIGKILL'), killAfterMs);
      said += text.toString();
    });
    child.stderr.on('data', (text: Buffer) => (complaints += text.toString()));
    child.on('close', (code, signal) => {
      if (code === 0 || signal === 'SIGKILL') resolve({ killed: signal === 'SIGKILL', lines: said.trim().split('\n') });
      else reject(new Error(`the rebuild ended with ${code}: ${complaints}`));
    });
  });
