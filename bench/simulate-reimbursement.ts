import { simulateReimbursement } from '../domain/health/reimbursement/simulate-reimbursement.js';
import { bareReimbursement } from './bare-reimbursement.js';
import { reimbursementCases, type BenchCase } from './reimbursement-cases.js';

interface Measure {
  readonly work: string;
  readonly ours: number;
  readonly limit: number;
  readonly ratio: number;
  readonly unit: string;
}

const ROUNDS = 15;
const REPEATS = 500;
const ways = {
  bare: bareReimbursement,
  untraced: (care: BenchCase) => simulateReimbursement(care, { trace: false }),
  traced: (care: BenchCase) => simulateReimbursement(care),
};
type Way = keyof typeof ways;
const NAMES = Object.keys(ways) as Way[];

const median = (values: readonly number[]): number => values.toSorted((one, other) => one - other)[values.length >> 1]!;

const perSecond = (way: (care: BenchCase) => object): number => {
  const started = performance.now();
  for (let repeat = 0; repeat < REPEATS; repeat += 1) for (const care of reimbursementCases) way(care);
  return (REPEATS * reimbursementCases.length * 1000) / (performance.now() - started);
};

/** A measure of unequal work would say nothing: each way must give the same amounts. */
const assertSameAmounts = (): void => {
  for (const care of reimbursementCases) {
    const answer: object = simulateReimbursement(care);
    for (const [name, value] of Object.entries(bareReimbursement(care))) {
      if (Reflect.get(answer, name) !== value) throw new Error(`${name} of ${care.act}: not ${value}`);
    }
  }
};

const measured = (): Measure[] => {
  assertSameAmounts();
  const rates: Record<Way, number[]> = { bare: [], untraced: [], traced: [] };
  for (const way of NAMES) perSecond(ways[way]);
  for (let round = 0; round < ROUNDS; round += 1) for (const way of NAMES) rates[way].push(perSecond(ways[way]));
  const limit = median(rates.bare);
  const against = (work: string, way: Way): Measure => {
    const ours = median(rates[way]);
    return { work, ours: Math.round(ours), limit: Math.round(limit), ratio: ours / limit, unit: 'cases/s' };
  };
  return [
    against('simulate a reimbursement, without trace, against bare decimal.js', 'untraced'),
    against('simulate a reimbursement, with trace and explanation, against bare decimal.js', 'traced'),
  ];
};

/** Reimbursements simulated a second beside a bare decimal.js computation, in turn in one process; medians of 15 rounds. */
export const measure = (): Promise<Measure[]> => new Promise((resolve) => resolve(measured()));
