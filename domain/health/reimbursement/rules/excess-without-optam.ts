import { healthResponsibleContract } from '../../../parameters/health-responsible-contract.js';
import { larger, minus, smaller, ZERO } from '../../../shared/money.js';
import { amount, type Amount } from '../../../shared/simulation/amount.js';
import type { Care } from '../case.js';
import type { DatedValues } from '../../../shared/simulation/dated-values.js';
import { moneyFromCase } from '../../../shared/simulation/trace-inputs.js';
import { shareOfBase } from './share-of-base.js';

const { excessWithoutOptam: highestShare, gapBelowOptam } = healthResponsibleContract;

/**
 * Fee excess that may be covered where the doctor did not sign OPTAM: 100 % of the tariff at most, and 20 % of the
 * tariff less than the contract covers where he did. `total` is what the contract promises with OPTAM. CSS R871-2 2°.
 */
export const excessWithoutOptam = ({ base }: Care, total: Amount, values: DatedValues): Amount => {
  const most = shareOfBase('Dépassement couvert au plus sans OPTAM', base, highestShare, values);
  const gap = shareOfBase('Écart obligatoire avec OPTAM', base, gapBelowOptam, values);
  const belowOptam = minus(total.cents, base, gap.cents);
  return amount(larger(ZERO, smaller(most.cents, belowOptam)), () => ({
    rule: 'excess-without-optam',
    source: 'CSS R871-2 2°',
    label: 'Dépassement d’honoraires couvert sans OPTAM',
    inputs: [moneyFromCase('base', base)],
    parts: [most, total, gap],
    formula: ['max', '0.00', ['min', 'p0', ['-', 'p1', 'i0', 'p2']]],
  }));
};
