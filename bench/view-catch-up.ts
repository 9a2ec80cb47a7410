import { join } from 'node:path';
import { views } from '../projections/views.js';
import { filesOf } from '../src/config/config.js';
import { SqliteReadStore } from '../src/read-store/sqlite/sqlite-read-store.js';
import { bringForward } from '../src/views/bring-forward.js';
import { bareScan } from './bare/bare-scan.js';
import { alternate, timed } from './harness/alternate.js';
import type { Measure, MeasureOptions, Row } from './harness/row.js';
import { addressLog, type AddressLog } from './mutual/address-log.js';
import { scratchCore } from './mutual/scratch-core.js';

const GOALS = { random: 0.1, campaign: 0.25 };
const NAMES = { random: 'random members', campaign: 'a campaign in member order' };

/** Every view of this release from the start of the log, batches of 1,000, against a bare scan and parse of the log. */
export const measure: Measure = async (options) => [
  await caughtUp(options, 'random'),
  await caughtUp(options, 'campaign'),
];

const caughtUp = async ({ smoke, folder }: MeasureOptions, order: AddressLog['order']): Promise<Row> => {
  const core = await scratchCore(join(folder, order));
  const { events } = filesOf(core.config.dataDir);
  const size = smoke ? { members: 20, events: 2_000 } : { members: 5_000, events: 60_000 };
  await addressLog(core, { ...size, order });
  const head = await core.events.head();
  let round = 0;
  const ours = async () => {
    round += 1;
    const store = new SqliteReadStore(join(folder, `${order}-${round}`));
    const forward = { log: core.events, store, decoder: core.decoder, views };
    const done = await timed(size.events, () => bringForward(forward, head));
    await store.close();
    return done;
  };
  const limit = () => timed(size.events, () => bareScan(events));
  const rates = await alternate(ours, limit, smoke);
  await core.close();
  const work = `catch-up of all ${views.length} views at once, ${NAMES[order]}`;
  return { work, unit: 'events/s', ...rates, limitName: 'bare scan and parse', goal: GOALS[order] };
};
