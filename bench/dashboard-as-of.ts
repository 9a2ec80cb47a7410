import { setTimeout as rest } from 'node:timers/promises';
import { openCore } from '../src/core/open-core.js';
import { ROLES } from '../src/core/roles.js';
import { run, type Running } from '../src/core/running.js';
import { quantile } from './harness/quantile.js';
import type { Measure } from './harness/row.js';
import { paced } from './http/paced.js';
import { servedApp } from './http/served-app.js';
import { portOf } from './http/port-of.js';
import { signedIn } from './http/signed-in.js';
import { membersWithHistory } from './mutual/members-with-history.js';
import { scratchConfig } from './mutual/scratch-core.js';
import { viewsBuilt } from './mutual/views-built.js';
import { named } from './payment-history/sizes.js';
import { allVisible } from './http/all-visible.js';

const PER_SECOND = 50;
const SECONDS = 10;
const KNOWN_ON = ['2024-06-01', '2025-03-15', '2026-06-30'];
const path = (day: string): string => `/v1/me/dashboard?as-of=${day}&known-on=${day}T12:00:00Z`;

/** What they fold again of the whole log is another measure's (`http-during-catch-up`). */
const WITHOUT_PROCESSES = new Set(ROLES.filter((role) => role !== 'reactors'));
/** The engine notes once in a thousand events when the log was where, behind its views. */
const MARKED = 2_000n;

const allMarked = async ({ core, readModels }: Running): Promise<void> => {
  const head = await core.events.head();
  while (((await readModels.lastMark())?.position ?? 0n) + MARKED < head) await rest(100);
};

/** Dashboards as of a day and as they were known on it: only the member's own streams are read, however long the log is. */
export const measure: Measure = async ({ smoke, full, folder }) => {
  const config = scratchConfig(folder);
  const events = smoke ? 5_000 : full ? 1_000_000 : 200_000;
  const members = await membersWithHistory(config, { members: Math.max(100, events / 50), events });
  await viewsBuilt(config);
  const core = await openCore(config);
  const cookies = await Promise.all(members.slice(0, 1_000).map((member) => signedIn(core, member)));
  const running = await run(core, WITHOUT_PROCESSES);
  await allVisible(running, 600_000);
  await allMarked(running);
  const { app, close } = await servedApp(running);
  const asked = { port: portOf(app), paths: KNOWN_ON.map(path), cookies, perSecond: PER_SECOND };
  const enough = () => new Promise((resolve) => setTimeout(resolve, smoke ? 500 : SECONDS * 1_000));
  const times = await paced(asked, enough).finally(close);
  const work = `dashboard as of a day, as known on it, ${named(events)} behind it: p99`;
  return [{ work, unit: 'ms', ours: quantile(times, 0.99), atMost: 100 }];
};
