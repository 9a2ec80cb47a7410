import { join } from 'node:path';
import { filesOf } from '../src/config/config.js';
import { bareScan } from './bare/bare-scan.js';
import { alternate, timed, type Rates } from './harness/alternate.js';
import type { Measure, MeasureOptions, Row } from './harness/row.js';
import type { PaymentLog } from './payment-history/generate.js';
import { rebuild } from './payment-history/rebuild.js';
import { named, sizeOf } from './payment-history/sizes.js';
import { writePayments } from './payment-history/write-log.js';

/** Each in a process of its own: there is little to warm up. */
const ROUNDS = 2;
/** It takes minutes, in which chance weighs little. */
const ROUNDS_OF_GROWN = 1;
const GROWTH = 5;
const MEBIBYTES = 512;
const RATE = { unit: 'events/s' };

interface Measured extends Rates {
  readonly mebibytes: number;
}

/** The payment-history view built anew in a process of its own: one worker, two, and with `--full` five times the log. */
export const measure: Measure = async (options) => {
  const size = { ...sizeOf(options), order: 'random' as const };
  const one = join(options.folder, 'one');
  writePayments(one, size);
  const lone = await measured(options, one, size, ROUNDS);
  const pair = await alternate(ofWorkers(one, 2), ofWorkers(one, 1), options.smoke, ROUNDS);
  const rows: Row[] = [
    { work: `rebuild of payment-history, ${named(size.events)}, one worker`, ...RATE, ...beside(lone), goal: 0.4 },
    memory(size, lone),
    {
      work: `rebuild of payment-history, ${named(size.events)}, two workers`,
      ...RATE,
      ...pair,
      limitName: 'one worker',
      goal: 1.6,
    },
  ];
  return options.full ? [...rows, ...(await grown(options, size, lone))] : rows;
};

const grown = async (options: MeasureOptions, size: PaymentLog, small: Measured): Promise<readonly Row[]> => {
  const larger = { ...size, events: GROWTH * size.events, members: GROWTH * size.members };
  const five = join(options.folder, 'five');
  writePayments(five, larger);
  const large = await measured(options, five, larger, ROUNDS_OF_GROWN);
  const work = `rebuild of payment-history, ${named(larger.events)}, one worker`;
  const compared = { ours: large.ours, limit: small.ours, ratio: large.ours / small.ours };
  return [{ work, ...RATE, ...compared, limitName: named(size.events), goal: 0.6 }, memory(larger, large)];
};

const measured = async (options: MeasureOptions, dataDir: string, size: PaymentLog, rounds: number) => {
  let mebibytes = 0;
  const ours = async () => {
    const done = await rebuild(dataDir, 1);
    mebibytes = Math.max(mebibytes, done.mebibytes);
    return done;
  };
  const limit = () => timed(size.events, () => bareScan(filesOf(dataDir).events));
  return { ...(await alternate(ours, limit, options.smoke, rounds)), mebibytes };
};

const ofWorkers = (dataDir: string, workers: number) => () => rebuild(dataDir, workers);
const beside = ({ ours, limit, ratio }: Rates) => ({ ours, limit, ratio, limitName: 'bare scan and parse' });
const memory = ({ events }: PaymentLog, { mebibytes }: Measured): Row => ({
  work: `memory of the rebuild of ${named(events)}, one worker`,
  unit: 'MiB',
  ours: mebibytes,
  atMost: MEBIBYTES,
});
