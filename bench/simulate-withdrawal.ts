import { simulateWithdrawal } from '../domain/savings/tax/simulate-withdrawal.js';
import { bareWithdrawal } from './bare-withdrawal.js';
import { withdrawalCases, type BenchCase } from './withdrawal-cases.js';

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
  bare: bareWithdrawal,
  untraced: (told: BenchCase) => simulateWithdrawal(told, { trace: false }),
  traced: (told: BenchCase) => simulateWithdrawal(told),
};
type Way = keyof typeof ways;
const NAMES = Object.keys(ways) as Way[];

const median = (values: readonly number[]): number => values.toSorted((one, other) => one - other)[values.length >> 1]!;

const perSecond = (way: (told: BenchCase) => object): number => {
  const started = performance.now();
  for (let repeat = 0; repeat < REPEATS; repeat += 1) for (const told of withdrawalCases) way(told);
  return (REPEATS * withdrawalCases.length * 1000) / (performance.now() - started);
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
    against('simulate a withdrawal, without trace, against bare decimal.js', 'untraced'),
    against('simulate a withdrawal, with trace and explanation, against bare decimal.js', 'traced'),
  ];
};

/** Withdrawals simulated a second beside a bare decimal.js computation, in turn in one process; medians of 15 rounds. */
export const measure = (): Promise<Measure[]> => new Promise((resolve) => resolve(measured()));
