import { times } from '../../../shared/money.js';
import { amount, type Amount } from '../../../shared/simulation/amount.js';
import type { Care } from '../case.js';
import { fromCase } from '../../../shared/simulation/trace-inputs.js';

/** Compulsory share at the rate of the pathway, before deductions, rounded half up to the cent. CSS R160-5. */
export const amoAtPathwayRate = ({ rate }: Care, base: Amount): Amount =>
  amount(times(base.cents, rate), () => ({
    rule: 'amo-at-pathway-rate',
    source: 'CSS R160-5',
    label: 'Part de l’Assurance maladie avant retenues',
    inputs: [fromCase('rate', rate)],
    parts: [base],
    rounding: 'half-up-cent',
    formula: ['*', 'p0', 'i0'],
  }));
