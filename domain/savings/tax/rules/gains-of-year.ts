import { ZERO, type Cents } from '../../../shared/money.js';
import { amount, type Amount } from '../../../shared/simulation/amount.js';
import { moneyFromCase } from '../../../shared/simulation/trace-inputs.js';
import type { GainsOfYear } from '../household.js';
import { sumOf } from './sum-of.js';

/**
 * Gains by return box, those of nothing being left out: old at the scale (2CH) and under the flat levy (2DH), new at the
 * reduced rate (2VV) and at the full one (2WW); on contracts below 8 years old (2YY) and new (2ZZ). CGI 125-0 A, 200 A.
 */
export interface GainsByBox {
  readonly old?: Amount | undefined;
  readonly oldFlatLevy?: Amount | undefined;
  readonly newAtReducedRate?: Amount | undefined;
  readonly newAtFullRate?: Amount | undefined;
  readonly youngOld?: Amount | undefined;
  readonly youngNew?: Amount | undefined;
}

type Box = keyof GainsOfYear;
const LABELS: Readonly<Record<Box, string>> = {
  old: 'Gains anciens de l’année, au barème',
  oldFlatLevy: 'Gains anciens de l’année, sous prélèvement libératoire',
  newAtReducedRate: 'Gains récents de l’année au taux réduit',
  newAtFullRate: 'Gains récents de l’année au taux plein',
};

const before = (box: Box, cents: Cents): Amount | undefined =>
  cents === ZERO
    ? undefined
    : amount(cents, () => ({
        rule: 'gains-before',
        source: 'CGI 125-0 A I',
        label: `${LABELS[box]}, avant ce rachat`,
        inputs: [moneyFromCase(`household.gainsThisYear.${box}`, cents)],
        formula: 'i0',
      }));

const together = (box: Box, earlier: Amount | undefined, own: Amount | undefined): Amount | undefined => {
  if (earlier === undefined || own === undefined) return earlier ?? own;
  return sumOf([earlier, own], { rule: 'gains-of-year', source: 'CGI 125-0 A I', label: LABELS[box] });
};

/** The year's gains on contracts of 8 years or more, without this withdrawal. CGI 125-0 A I. */
export const gainsBefore = (told: GainsOfYear): GainsByBox => ({
  old: before('old', told.old),
  oldFlatLevy: before('oldFlatLevy', told.oldFlatLevy),
  newAtReducedRate: before('newAtReducedRate', told.newAtReducedRate),
  newAtFullRate: before('newAtFullRate', told.newAtFullRate),
});

/** The year's gains with this withdrawal: the allowance bears on the totals, not on each withdrawal. CGI 125-0 A I. */
export const gainsWith = (earlier: GainsByBox, own: GainsByBox): GainsByBox => ({
  ...own,
  old: together('old', earlier.old, own.old),
  oldFlatLevy: together('oldFlatLevy', earlier.oldFlatLevy, own.oldFlatLevy),
  newAtReducedRate: together('newAtReducedRate', earlier.newAtReducedRate, own.newAtReducedRate),
  newAtFullRate: together('newAtFullRate', earlier.newAtFullRate, own.newAtFullRate),
});
