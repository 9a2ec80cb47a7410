import { plus, smaller } from '../../../shared/money.js';
import { amount, type Amount } from '../../../shared/simulation/amount.js';
import type { Care } from '../case.js';
import type { DatedValues } from '../../../shared/simulation/dated-values.js';
import { moneyFromCase } from '../../../shared/simulation/trace-inputs.js';
import { excessWithoutOptam } from './excess-without-optam.js';

/** The promise of the contract, its fee excess lowered for a doctor without OPTAM. CSS R871-2 2°. */
export const totalWithoutOptam = (care: Care, total: Amount, values: DatedValues): Amount => {
  const excess = excessWithoutOptam(care, total, values);
  return amount(smaller(total.cents, plus(care.base, excess.cents)), () => ({
    rule: 'total-without-optam',
    source: 'CSS R871-2 2°',
    label: 'Total garanti pour un médecin sans OPTAM',
    inputs: [moneyFromCase('base', care.base)],
    parts: [total, excess],
    formula: ['min', 'p0', ['+', 'i0', 'p1']],
  }));
};
