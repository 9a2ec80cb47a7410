import { simulateReimbursement } from '../domain/health/reimbursement/simulate-reimbursement.js';
import { bareReimbursement } from './bare-reimbursement.js';
import { reimbursementCases, type BenchCase } from './reimbursement-cases.js';
import { median } from './harness/quantile.js';
import type { Measure, Row } from './harness/row.js';

const ROUNDS = 15;
const REPEATS = 500;
const ways = {
  bare: bareReimbursement,
  untraced: (care: BenchCase) => simulateReimbursement(care, { trace: false }),
  traced: (care: BenchCase) => simulateReimbursement(care),
};
type Way = keyof typeof ways;
const NAMES = Object.keys(ways) as Way[];

const perSecond = (way: (care: BenchCase) => object, repeats: number): number => {
  const started = performance.now();
  for (let repeat = 0; repeat < repeats; repeat += 1) for (const care of reimbursementCases) way(care);
  return (repeats * reimbursementCases.length * 1000) / (performance.now() - started);
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

const ratesOf = (rounds: number, repeats: number): Record<Way, number[]> => {
  const rates: Record<Way, number[]> = { bare: [], untraced: [], traced: [] };
  for (const way of NAMES) perSecond(ways[way], repeats);
  for (let round = 0; round < rounds; round += 1)
    for (const way of NAMES) rates[way].push(perSecond(ways[way], repeats));
  return rates;
};

/** Reimbursements simulated a second beside a bare decimal.js computation, in turn in one process; medians of 15 rounds. */
export const measure: Measure = async ({ smoke }) => {
  assertSameAmounts();
  const rates = smoke ? ratesOf(1, 5) : ratesOf(ROUNDS, REPEATS);
  const limit = median(rates.bare);
  const against = (work: string, way: Way): Row => {
    const ours = median(rates[way]);
    return { work, unit: 'cases/s', ours, limit, limitName: 'bare decimal.js', ratio: ours / limit };
  };
  return [
    { ...against('simulate a reimbursement, without trace', 'untraced'), goal: 0.5 },
    against('simulate a reimbursement, with trace and explanation', 'traced'),
  ];
};
