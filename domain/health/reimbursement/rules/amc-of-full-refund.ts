import { minus, smaller } from '../../../shared/money.js';
import { amount, type Amount } from '../../../shared/simulation/amount.js';
import type { Care } from '../case.js';
import type { DatedValues } from '../../../shared/simulation/dated-values.js';
import { moneyFromCase } from '../../../shared/simulation/trace-inputs.js';
import { fullRefundPriceLimit } from './full-refund-price-limit.js';

/** "100 % Santé": a responsible contract pays all that the compulsory scheme leaves, up to the price limit. CSS L871-1. */
export const amcOfFullRefund = (care: Care, gross: Amount, values: DatedValues): Amount => {
  const limit = fullRefundPriceLimit(care, values);
  const refunded = limit === undefined ? care.price : smaller(care.price, limit.cents);
  return amount(minus(refunded, gross.cents), () => ({
    rule: 'amc-of-full-refund',
    source: 'CSS L871-1, R871-2',
    label: 'Part complémentaire, panier 100 % Santé',
    inputs: [moneyFromCase('price', care.price)],
    parts: limit === undefined ? [gross] : [gross, limit],
    rounding: 'difference',
    formula: ['-', limit === undefined ? 'i0' : ['min', 'i0', 'p1'], 'p0'],
  }));
};
