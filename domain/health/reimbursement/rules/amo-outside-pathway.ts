import { healthPathway } from '../../../parameters/health-pathway.js';
import { smaller, times } from '../../../shared/money.js';
import { amount, type Amount } from '../../../shared/simulation/amount.js';
import type { Care } from '../case.js';
import type { DatedValues } from '../../../shared/simulation/dated-values.js';
import { fromCase, fromParameter } from '../../../shared/simulation/trace-inputs.js';

/** Out of the pathway the dated rate applies, and never gives more than the rate of the pathway. CSS L162-5-3. */
export const amoOutsidePathway = ({ rate }: Care, base: Amount, values: DatedValues): Amount => {
  const outside = values.read(healthPathway.rateOutside);
  return amount(smaller(times(base.cents, rate), times(base.cents, outside.value)), () => ({
    rule: 'amo-outside-pathway',
    source: 'CSS L162-5-3',
    label: 'Part de l’Assurance maladie avant retenues, hors parcours de soins',
    inputs: [fromParameter(outside), fromCase('rate', rate)],
    parts: [base],
    rounding: 'half-up-cent',
    formula: ['*', 'p0', ['min', 'i0', 'i1']],
  }));
};
