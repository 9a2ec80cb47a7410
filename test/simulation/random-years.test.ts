import fc from 'fast-check';
import { join } from 'node:path';
import { date, plusDays } from '../../domain/shared/calendar.js';
import { folders } from '../kit/folders.js';
import { unlawfulDebits } from './debits-lawful.js';
import { moneyAstray } from './money-astray.js';
import { brokenPlans } from './plans-whole.js';
import { SimulatedMutual } from './simulated-mutual.js';
import { sumsThatDiffer } from './sums-that-differ.js';
import { unlawfulSuspensions } from './suspensions-lawful.js';
import { transfersThatDiffer } from './transfers-that-differ.js';

const WHOLE = process.env.SIMULATION_YEAR !== undefined;
const [RUNS, DAYS] = WHOLE ? [20, 150] : [2, 70];
const newFolder = folders();

/** `[seed, first day, days off]` of one mutual, as a failure tells it: only that one is lived. */
const ONE = process.env.SIMULATION_MUTUAL;
type Lived = [seed: number, begins: number, away: [from: number, days: number] | null];
const chosen = ONE === undefined ? { numRuns: RUNS } : { numRuns: 1, examples: [JSON.parse(ONE) as Lived] };

/** The mutual that lives now: where jest ends the test, fast-check has no time to tell it. */
let living: string | undefined;
afterEach(() => {
  if (living !== undefined) process.stderr.write(`not lived to its end: SIMULATION_MUTUAL='${living}'\n`);
});

/** Off for some days, or never. */
const off = fc.option(fc.tuple(fc.integer({ min: 5, max: DAYS - 30 }), fc.integer({ min: 3, max: 20 })), { freq: 4 });

it(
  `${RUNS} random mutuals lose no cent and keep the law, some of them off for weeks`,
  () =>
    fc.assert(
      fc.asyncProperty(fc.nat(100_000), fc.nat(364), off, async (seed, begins, away) => {
        living = JSON.stringify([seed, begins, away]);
        const mutual = await SimulatedMutual.open({
          folder: join(newFolder(), 'data'),
          members: 3,
          seed,
          first: plusDays(date('2025-06-01'), begins),
          days: DAYS,
          rate: 0.2,
          ...(away && { off: [away[0], away[0] + away[1]] as const }),
        });
        try {
          await mutual.live();
          expect(mutual.unplaced).toEqual([]);
          expect(await sumsThatDiffer(mutual)).toEqual([]);
          expect(await transfersThatDiffer(mutual)).toEqual([]);
          expect(moneyAstray(mutual.events)).toEqual([]);
          expect(unlawfulDebits(mutual.events)).toEqual([]);
          expect(unlawfulSuspensions(mutual.events, mutual.last)).toEqual([]);
          expect(brokenPlans(mutual.events)).toEqual([]);
        } finally {
          await mutual.stop();
          living = undefined;
        }
      }),
      { ...chosen, endOnFailure: true },
    ),
  WHOLE ? 3_600_000 : 300_000,
);
