import { setTimeout as rest } from 'node:timers/promises';
import { openCore } from '../src/core/open-core.js';
import { run } from '../src/core/running.js';
import { quantile } from './harness/quantile.js';
import type { Measure } from './harness/row.js';
import { joinMembers } from './mutual/join-members.js';
import { scratchConfig } from './mutual/scratch-core.js';
import { AddressChanges } from './mutual/address-changes.js';
import { allVisible } from './http/all-visible.js';

const PER_SECOND = 300;
const SECONDS = 10;
const WARM_UP = 300;

/** From the answer to a command until every view shows it, at 300 commands a second, the engine in its worker. */
export const measure: Measure = async ({ smoke, folder }) => {
  const core = await openCore(scratchConfig(folder));
  const members = await joinMembers(core, smoke ? 10 : 1_000);
  const running = await run(core);
  await allVisible(running, 60_000);
  const changes = new AddressChanges(core);
  const seen: number[] = [];
  const one = async (index: number): Promise<void> => {
    await changes.next(members[index % members.length]!);
    const committed = performance.now();
    if (!(await running.progress.waitFor(await core.events.head(), 10_000))) throw new Error('not visible after 10 s');
    seen.push(performance.now() - committed);
  };
  const count = smoke ? 30 : WARM_UP + PER_SECOND * SECONDS;
  const asked: Promise<void>[] = [];
  const started = performance.now();
  for (let index = 0; index < count; index += 1) {
    const due = started + (index * 1_000) / PER_SECOND;
    const early = due - performance.now();
    if (early > 1) await rest(early);
    asked.push(one(index));
  }
  await Promise.all(asked);
  await running.stop();
  const counted = smoke ? seen : seen.slice(WARM_UP);
  const work = `commit to visible in every view, ${PER_SECOND} commands/s`;
  return [
    { work: `${work}: p99`, unit: 'ms', ours: quantile(counted, 0.99), atMost: 5 },
    { work: `${work}: max`, unit: 'ms', ours: quantile(counted, 1), atMost: 50 },
  ];
};
