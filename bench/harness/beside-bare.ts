import { median } from './quantile.js';
import type { Row } from './row.js';

/** Three ways to answer a case: by hand with decimal.js, ours without a trace, ours with it. */
export interface SimulatorWays<Case> {
  readonly bare: (told: Case) => object;
  readonly untraced: (told: Case) => object;
  readonly traced: (told: Case) => object;
}

const ROUNDS = 15;
const REPEATS = 200;
const GOAL = 0.5;

/** A measure of unequal work would say nothing: both ways must give the same amounts. */
const assertSameAmounts = <Case>({ bare, traced }: SimulatorWays<Case>, cases: readonly Case[]): void => {
  for (const told of cases)
    for (const [name, value] of Object.entries(bare(told)))
      if (JSON.stringify(Reflect.get(traced(told), name)) !== JSON.stringify(value))
        throw new Error(`${name} of ${JSON.stringify(told)}: not ${JSON.stringify(value)}`);
};

/** Cases a second of the three ways in turn in one process: medians of 15 rounds. */
export const besideBare = <Case>(
  what: string,
  ways: SimulatorWays<Case>,
  cases: readonly Case[],
  smoke: boolean,
): readonly Row[] => {
  assertSameAmounts(ways, cases);
  const [rounds, repeats] = smoke ? [1, 5] : [ROUNDS, REPEATS];
  const perSecond = (way: (told: Case) => object): number => {
    const started = performance.now();
    for (let repeat = 0; repeat < repeats; repeat += 1) for (const told of cases) way(told);
    return (repeats * cases.length * 1_000) / (performance.now() - started);
  };
  const order = [ways.bare, ways.untraced, ways.traced];
  order.forEach(perSecond);
  const measured = Array.from({ length: rounds }, () => order.map(perSecond));
  const [limit, untraced, traced] = order.map((_way, index) => median(measured.map((round) => round[index]!)));
  const row = (work: string, ours: number): Row => ({
    work: `simulate ${what}, ${work}`,
    unit: 'cases/s',
    ours,
    limit: limit!,
    limitName: 'bare decimal.js',
    ratio: ours / limit!,
  });
  return [{ ...row('without trace', untraced!), goal: GOAL }, row('with trace and explanation', traced!)];
};
