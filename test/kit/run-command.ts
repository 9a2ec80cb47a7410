import { execFile } from 'node:child_process';
import { join } from 'node:path';

export interface Ended {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Only what a machine must have: no setting of the one who runs the tests counts. */
const { PATH, HOME, TMPDIR } = process.env;

/** Runs a command of the command line to its end. */
export const runCommand = (args: readonly string[], environment: NodeJS.ProcessEnv = {}): Promise<Ended> =>
  new Promise((resolve) => {
    const run = join(__dirname, '../../bin/run.js');
    execFile(
      process.execPath,
      [run, ...args],
      { env: { PATH, HOME, TMPDIR, ...environment }, maxBuffer: 64 * 1_024 * 1_024 },
      (error, out, err) => resolve({ code: error === null ? 0 : Number(error.code ?? -1), out, err }),
    );
  });
