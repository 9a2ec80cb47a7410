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
import { named } from './payment-history/sizes.js';
import { allVisible } from './http/all-visible.js';

const PER_SECOND = 50;
const SECONDS = 10;
const KNOWN_ON = ['2024-06-01', '2025-03-15', '2026-06-30'];
const path = (day: string): string => `/v1/me/dashboard?as-of=${day}&known-on=${day}T12:00:00Z`;

/** Dashboards as of a day and as they were known on it: only the member's own streams are read, however long the log is. */
export const measure: Measure = async ({ smoke, full, folder }) => {
  const config = scratchConfig(folder);
  const events = smoke ? 5_000 : full ? 1_000_000 : 200_000;
  const members = await membersWithHistory(config, { members: Math.max(100, events / 50), events });
  const core = await openCore(config);
  const cookies = await Promise.all(members.slice(0, 1_000).map((member) => signedIn(core, member)));
  const running = await run(core);
  await allVisible(running, 600_000);
  const { app, close } = await servedApp(running);
  const asked = { port: portOf(app), paths: KNOWN_ON.map(path), cookies, perSecond: PER_SECOND };
  const enough = () => new Promise((resolve) => setTimeout(resolve, smoke ? 500 : SECONDS * 1_000));
  const times = await paced(asked, enough).finally(close);
  const work = `dashboard as of a day, as known on it, ${named(events)} behind it: p99`;
  return [{ work, unit: 'ms', ours: quantile(times, 0.99), atMost: 100 }];
};
