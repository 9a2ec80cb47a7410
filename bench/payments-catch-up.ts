import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { filesOf } from '../src/config/config.js';
import { SqliteEventStore } from '../src/event-store/sqlite/sqlite-event-store.js';
import { SqliteReadStore } from '../src/read-store/sqlite/sqlite-read-store.js';
import { bringForward } from '../src/views/bring-forward.js';
import { loadDefinitions } from '../src/views/definitions.js';
import { bareScan } from './bare/bare-scan.js';
import { alternate, timed } from './harness/alternate.js';
import type { Measure, MeasureOptions, Row } from './harness/row.js';
import { PAYMENT_DEFINITIONS } from './payment-history/definitions.js';
import type { PaymentLog } from './payment-history/generate.js';
import { named, sizeOf } from './payment-history/sizes.js';
import { writePayments } from './payment-history/write-log.js';

const GOALS = { random: 0.1, campaign: 0.25 };
const NAMES = { random: 'random members', campaign: 'campaigns in member order' };
const ROUNDS = 3;

/** The payment-history view from the start of the log, batches of 1,000, the checkpoint with each, against a bare scan and parse. */
export const measure: Measure = async (options) => [
  await caughtUp(options, 'random'),
  await caughtUp(options, 'campaign'),
];

const caughtUp = async (options: MeasureOptions, order: PaymentLog['order']): Promise<Row> => {
  const size = sizeOf(options);
  const dataDir = join(options.folder, order);
  writePayments(dataDir, { ...size, order });
  const log = new SqliteEventStore(filesOf(dataDir).events);
  const { decoder, views } = await loadDefinitions(PAYMENT_DEFINITIONS);
  const head = await log.head();
  const ours = async () => {
    const store = new SqliteReadStore(filesOf(dataDir).views);
    const done = await timed(size.events, () => bringForward({ log, store, decoder, views }, head));
    await store.close();
    rmSync(filesOf(dataDir).views, { recursive: true });
    return done;
  };
  const limit = () => timed(size.events, () => bareScan(filesOf(dataDir).events));
  const rates = await alternate(ours, limit, options.smoke, ROUNDS);
  await log.close();
  rmSync(dataDir, { recursive: true });
  const work = `catch-up of payment-history, ${named(size.events)}, ${NAMES[order]}`;
  return { work, unit: 'events/s', ...rates, limitName: 'bare scan and parse', goal: GOALS[order] };
};
