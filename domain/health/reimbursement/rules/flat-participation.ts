import { healthParticipation } from '../../../parameters/health-participation.js';
import { smallest } from '../smallest.js';
import { toCents } from '../../../shared/money.js';
import { amount, type Amount } from '../../../shared/simulation/amount.js';
import type { Care } from '../case.js';
import type { DatedValues } from '../../../shared/simulation/dated-values.js';
import { fromCase } from '../../../shared/simulation/trace-inputs.js';
import { nothingKeptBack } from './nothing-kept-back.js';
import { roomBelowCap } from './room-below-cap.js';
import { unitDeduction } from './unit-deduction.js';

const LABEL = 'Participation forfaitaire';
const BEARING: readonly string[] = ['doctor', 'lab'];

const roomToday = ({ countersToday: { participation } }: Care, values: DatedValues) =>
  roomBelowCap(
    {
      label: 'Participation encore possible ce jour',
      source: 'CSS D160-8',
      cap: healthParticipation.perDay,
      name: 'countersToday.participation',
      counted: participation,
    },
    values,
  );

const roomThisYear = ({ countersThisYear: { participation } }: Care, values: DatedValues) =>
  roomBelowCap(
    {
      label: 'Participation encore possible cette année',
      source: 'CSS D160-6',
      cap: healthParticipation.perYear,
      name: 'countersThisYear.participation',
      counted: participation,
    },
    values,
  );

/** Flat participation: an amount an act, within a daily and a yearly cap and the compulsory share. CSS L160-13 II. */
export const flatParticipation = (care: Care, gross: Amount, values: DatedValues): Amount => {
  const ofAct = BEARING.includes(care.act) ? healthParticipation.perAct : undefined;
  const unit = unitDeduction('flatParticipation', care.flatParticipation, ofAct, values);
  if (unit === undefined) return nothingKeptBack('flat-participation', 'CSS L160-13 II', LABEL);
  const limits = [roomToday(care, values), roomThisYear(care, values), gross];
  return amount(smallest(toCents(unit.cents * care.units), ...limits.map(({ cents }) => cents)), () => ({
    rule: 'flat-participation',
    source: 'CSS L160-13 II, D160-6 à D160-8',
    label: LABEL,
    inputs: [unit.input(), fromCase('units', care.units)],
    parts: limits,
    formula: ['min', ['*', 'i0', 'i1'], 'p0', 'p1', 'p2'],
  }));
};
