import { median } from './quantile.js';

/** One round of a work: how many units it did in how many milliseconds of its own. */
export type Round = () => Promise<Done>;
export interface Done {
  readonly units: number;
  readonly ms: number;
}

export interface Rates {
  readonly ours: number;
  readonly limit: number;
  readonly ratio: number;
}

const ROUNDS = 7;
const WARM_UP = 2;
const rate = ({ units, ms }: Done): number => (units * 1_000) / ms;

/** Units a second of ours and of the limit, in turn in this process (A B A B …); medians after a warm-up. */
export const alternate = async (ours: Round, limit: Round, smoke: boolean, enough = ROUNDS): Promise<Rates> => {
  const rates = { ours: [] as number[], limit: [] as number[] };
  const warmUp = smoke ? 0 : Math.min(WARM_UP, enough - 1);
  const rounds = smoke ? 1 : enough;
  for (let round = 0; round < warmUp + rounds; round += 1) {
    const pair = [rate(await ours()), rate(await limit())] as const;
    if (round < warmUp) continue;
    rates.ours.push(pair[0]);
    rates.limit.push(pair[1]);
  }
  const [mine, other] = [median(rates.ours), median(rates.limit)];
  return { ours: mine, limit: other, ratio: mine / other };
};

/** Times a work of so many units. */
export const timed = async (units: number, work: () => unknown): Promise<Done> => {
  const started = performance.now();
  await work();
  return { units, ms: performance.now() - started };
};
