import { openCore } from '../src/core/open-core.js';
import { run } from '../src/core/running.js';
import { quantile } from './harness/quantile.js';
import type { Measure } from './harness/row.js';
import { paced } from './http/paced.js';
import { servedApp } from './http/served-app.js';
import { portOf } from './http/port-of.js';
import { signedIn } from './http/signed-in.js';
import { membersWithHistory } from './mutual/members-with-history.js';
import { scratchConfig } from './mutual/scratch-core.js';

const PER_SECOND = 200;
const LONGEST_MS = 300_000;

/**
 * Dashboards asked for at a steady pace while the engine, in its worker, brings every view over 100,000 events, and the
 * processes follow them in the thread that answers; and how long it takes beforehand until that thread answers at all.
 */
export const measure: Measure = async ({ smoke, folder }) => {
  const config = scratchConfig(folder);
  const size = smoke ? { members: 20, events: 2_000 } : { members: 2_000, events: 100_000 };
  const members = await membersWithHistory(config, size);
  const core = await openCore(config);
  const cookies = await Promise.all(members.map((member) => signedIn(core, member)));
  const started = performance.now();
  const running = await run(core);
  const { app, close } = await servedApp(running);
  const served = performance.now() - started;
  const head = await core.events.head();
  const asked = { port: portOf(app), paths: ['/v1/me/dashboard'], cookies, perSecond: PER_SECOND };
  const times = await paced(asked, () => running.progress.waitFor(head, LONGEST_MS)).finally(close);
  const catchUp = `a catch-up of ${size.events.toLocaleString('en-US')} events`;
  const work = `GET /v1/me/dashboard, ${PER_SECOND}/s, during ${catchUp}`;
  return [
    { work: `${work}: p99`, unit: 'ms', ours: quantile(times, 0.99), atMost: 5 },
    { work: `${work}: median`, unit: 'ms', ours: quantile(times, 0.5) },
    { work: `first answers, ${catchUp} begun`, unit: 'ms', ours: served },
  ];
};
