import { savingsLevies } from '../../../parameters/savings-levies.js';
import type { Amount } from '../../../shared/simulation/amount.js';
import type { DatedValues } from '../../../shared/simulation/dated-values.js';
import { levyAtRate } from './levy-at-rate.js';

/** CSG deducted from the income of the year: 6.8 points of the gross gains at the scale, before allowance. CGI 154 quinquies II. */
export const deductibleCsg = (grossGains: Amount, values: DatedValues): Amount =>
  levyAtRate(grossGains, values.read(savingsLevies.deductibleCsgRate), {
    rule: 'deductible-csg',
    source: 'CGI 154 quinquies II',
    label: 'CSG déductible',
  });
