import { simulateWithdrawal } from '../domain/savings/tax/simulate-withdrawal.js';
import type { Measure, Row } from './harness/row.js';
import { bareWithdrawal } from './bare-withdrawal.js';
import { withdrawalCases, type BenchCase } from './withdrawal-cases.js';

const ROUNDS = 15;
const REPEATS = 100;
const ways = {
  bare: bareWithdrawal,
  untraced: (told: BenchCase) => simulateWithdrawal(told, { trace: false }),
  traced: (told: BenchCase) => simulateWithdrawal(told),
};
type Way = keyof typeof ways;
const NAMES = Object.keys(ways) as Way[];

const median = (values: readonly number[]): number => values.toSorted((one, other) => one - other)[values.length >> 1]!;

const perSecond = (way: (told: BenchCase) => object, repeats: number): number => {
  const started = performance.now();
  for (let repeat = 0; repeat < repeats; repeat += 1) for (const told of withdrawalCases) way(told);
  return (repeats * withdrawalCases.length * 1000) / (performance.now() - started);
};

/** A measure of unequal work would say nothing: each way must give the same amounts. */
const assertSameAmounts = (): void => {
  for (const told of withdrawalCases) {
    const answer: object = simulateWithdrawal(told);
    for (const [name, value] of Object.entries(bareWithdrawal(told))) {
      if (JSON.stringify(Reflect.get(answer, name)) !== JSON.stringify(value))
        throw new Error(`${name} of ${told.contract.openedOn}: not ${JSON.stringify(value)}`);
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

/** Withdrawals simulated a second beside a bare decimal.js computation, in turn in one process; medians of 15 rounds. */
export const measure: Measure = async ({ smoke }) => {
  assertSameAmounts();
  const rates = smoke ? ratesOf(1, 5) : ratesOf(ROUNDS, REPEATS);
  const limit = median(rates.bare);
  const against = (work: string, way: Way): Row => {
    const ours = median(rates[way]);
    return { work, unit: 'cases/s', ours, limit, limitName: 'bare decimal.js', ratio: ours / limit };
  };
  return [
    { ...against('simulate a withdrawal, without trace', 'untraced'), goal: 0.5 },
    against('simulate a withdrawal, with trace and explanation', 'traced'),
  ];
};
