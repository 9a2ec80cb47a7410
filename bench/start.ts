import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { median } from './harness/quantile.js';
import type { Measure } from './harness/row.js';
import { membersWithHistory } from './mutual/members-with-history.js';
import { scratchConfig } from './mutual/scratch-core.js';
import { viewsBuilt } from './mutual/views-built.js';
import { named } from './payment-history/sizes.js';

const ROUNDS = 5;
const POLL_MS = 5;

/** From the start of a process over a log of many events, its views caught up, until its health says that it is ready. */
export const measure: Measure = async ({ smoke, full, folder }) => {
  const config = scratchConfig(folder);
  const events = smoke ? 10_000 : full ? 1_000_000 : 200_000;
  await membersWithHistory(config, { members: events / 50, events });
  await viewsBuilt(config);
  const times: number[] = [];
  for (let round = 0; round < (smoke ? 1 : ROUNDS); round += 1) times.push(await startOnce(folder, config.masterKey!));
  const work = `start to ready, ${named(events)} behind it`;
  return [{ work, unit: 'ms', ours: median(times), atMost: 3_000 }];
};

const startOnce = async (folder: string, masterKey: string): Promise<number> => {
  const main = fileURLToPath(new URL('../src/cli/main.js', import.meta.url));
  const started = performance.now();
  const child = spawn(process.execPath, [main, 'start', '--data', folder, '--port', '0', '--json'], {
    env: { MASTER_KEY: masterKey, LOG_LEVEL: 'silent' },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  try {
    const [line] = (await once(child.stdout, 'data')) as [Buffer];
    const { address } = JSON.parse(line.toString()) as { readonly address: string };
    while (!(await fetch(`${address}/health/ready`)).ok) await new Promise((resolve) => setTimeout(resolve, POLL_MS));
    return performance.now() - started;
  } finally {
    child.kill();
    await once(child, 'exit');
  }
};
