import { larger, minus, smaller, ZERO } from '../../../shared/money.js';
import { amount, type Amount } from '../../../shared/simulation/amount.js';
import type { Formula } from '../../../shared/trace.js';
import type { GainsByBox } from './gains-of-year.js';

/** Parts of the allowance by return box; where there is no gain there is none. */
export interface Allowances {
  readonly old?: Amount | undefined;
  readonly oldFlatLevy?: Amount | undefined;
  readonly newAtReducedRate?: Amount | undefined;
  readonly newAtFullRate?: Amount | undefined;
}

type Box = keyof Allowances;
const LABELS: Readonly<Record<Box, string>> = {
  old: 'Abattement sur les gains anciens',
  oldFlatLevy: 'Abattement ouvrant droit à crédit d’impôt sur les gains anciens',
  newAtReducedRate: 'Abattement sur les gains récents au taux réduit',
  newAtFullRate: 'Abattement sur les gains récents au taux plein',
};

const part = (
  box: Box,
  gain: Amount | undefined,
  available: () => Amount,
  taken: readonly Amount[],
): Amount | undefined => {
  if (gain === undefined) return undefined;
  const left = available();
  const rest = minus(left.cents, ...taken.map(({ cents }) => cents));
  const [first, ...others] = taken.map((_part, index) => `p${index + 2}`);
  const unused: Formula = first === undefined ? 'p0' : ['-', 'p0', first, ...others];
  return amount(smaller(larger(ZERO, rest), gain.cents), () => ({
    rule: 'allowance',
    source: 'CGI 125-0 A I-1°',
    label: LABELS[box],
    parts: [left, gain, ...taken],
    formula: ['min', unused, 'p1'],
  }));
};

const given = (parts: readonly (Amount | undefined)[]): readonly Amount[] => parts.filter((each) => each !== undefined);

/** The order of the allowance over the year: 2CH, 2DH, 2VV, 2WW, with or without the option for the scale. CGI 125-0 A I-1°. */
export const allowances = (gains: GainsByBox, left: () => Amount): Allowances => {
  const old = part('old', gains.old, left, []);
  const oldFlatLevy = part('oldFlatLevy', gains.oldFlatLevy, left, given([old]));
  const newAtReducedRate = part('newAtReducedRate', gains.newAtReducedRate, left, given([old, oldFlatLevy]));
  const newAtFullRate = part('newAtFullRate', gains.newAtFullRate, left, given([old, oldFlatLevy, newAtReducedRate]));
  return { old, oldFlatLevy, newAtReducedRate, newAtFullRate };
};
