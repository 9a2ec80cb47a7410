import { healthFranchise } from '../../../parameters/health-franchise.js';
import { toCents } from '../../../shared/money.js';
import { amount, type Amount } from '../../../shared/simulation/amount.js';
import type { Care } from '../case.js';
import type { DatedValues } from '../../../shared/simulation/dated-values.js';
import { smallest } from '../smallest.js';
import { fromCase } from '../../../shared/simulation/trace-inputs.js';
import { amoLeftForFranchise } from './amo-left-for-franchise.js';
import { franchiseOfAct } from './franchise-of-act.js';
import { nothingKeptBack } from './nothing-kept-back.js';
import { roomBelowCap } from './room-below-cap.js';
import { unitDeduction } from './unit-deduction.js';

const LABEL = 'Franchise médicale';

const roomThisYear = ({ countersThisYear: { franchise } }: Care, values: DatedValues) =>
  roomBelowCap(
    {
      label: 'Franchise encore possible cette année',
      source: 'CSS D160-10',
      cap: healthFranchise.perYear,
      name: 'countersThisYear.franchise',
      counted: franchise,
    },
    values,
  );

const roomToday = (care: Care, values: DatedValues): readonly Amount[] => {
  const cap = franchiseOfAct(care)?.perDay;
  if (cap === undefined) return [];
  const label = 'Franchise encore possible ce jour';
  const counted = care.countersToday.franchise;
  return [roomBelowCap({ label, source: 'CSS D160-9', cap, name: 'countersToday.franchise', counted }, values)];
};

/** Medical franchise: an amount a box, act or leg, within its caps and what the compulsory scheme pays. CSS L160-13 III. */
export const medicalFranchise = (care: Care, gross: Amount, participation: Amount, values: DatedValues): Amount => {
  const unit = unitDeduction('franchise', care.franchise, franchiseOfAct(care)?.perUnit, values);
  if (unit === undefined) return nothingKeptBack('medical-franchise', 'CSS L160-13 III', LABEL);
  const limits = [...roomToday(care, values), roomThisYear(care, values), amoLeftForFranchise(gross, participation)];
  return amount(smallest(toCents(unit.cents * care.units), ...limits.map(({ cents }) => cents)), () => ({
    rule: 'medical-franchise',
    source: 'CSS L160-13 III, D160-9 à D160-12',
    label: LABEL,
    inputs: [unit.input(), fromCase('units', care.units)],
    parts: limits,
    formula: ['min', ['*', 'i0', 'i1'], ...limits.map((_, index) => `p${index}`)],
  }));
};
