import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

/** The server to measure on: `EVENTSTORE_URL`, else the protocol double in a process of its own. `end` ends the latter. */
export const eventStoreDbServer = async (): Promise<{ readonly url: string; readonly end: () => void }> => {
  const real = process.env.EVENTSTORE_URL;
  if (real !== undefined) return { url: real, end: () => undefined };
  const serve = join(import.meta.dirname, '..', '..', 'test', 'doubles', 'eventstoredb', 'serve.js');
  const child = spawn(process.execPath, [serve], { stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  while (!/esdb:\S+\n/.test(said)) said += String((await once(child.stdout, 'data'))[0]);
  return { url: /esdb:\S+/.exec(said)![0], end: () => void child.kill() };
};
