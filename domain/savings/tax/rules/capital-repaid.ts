import { amount, type Amount } from '../../../shared/simulation/amount.js';

/** Capital in a withdrawal: for a contract in loss, no more than the amount under the tolerance. BOI-RPPM-RCM-20-10-20-50, RES 2010/46. */
export const capitalRepaid = (byProrata: Amount, gross: Amount, lossRule: 'tolerance' | 'strict'): Amount => {
  if (byProrata.cents <= gross.cents || lossRule === 'strict') return byProrata;
  return amount(gross.cents, () => ({
    rule: 'capital-repaid',
    source: 'rescrit RES 2010/46',
    label: 'Part de capital, limitée au montant du rachat',
    parts: [byProrata, gross],
    formula: ['min', 'p0', 'p1'],
  }));
};
