import { minus, plus } from '../../../shared/money.js';
import { amount, type Amount } from '../../../shared/simulation/amount.js';
import type { Care } from '../case.js';
import { moneyFromCase } from '../../../shared/simulation/trace-inputs.js';

/** What stays with the member (*reste à charge*): price and daily charge less both shares. CSS L160-13. */
export const leftToPay = ({ price }: Care, dailyCharge: Amount, amo: Amount, amc: Amount): Amount =>
  amount(minus(plus(price, dailyCharge.cents), amo.cents, amc.cents), () => ({
    rule: 'left-to-pay',
    source: 'CSS L160-13',
    label: 'Reste à charge',
    inputs: [moneyFromCase('price', price)],
    parts: [dailyCharge, amo, amc],
    rounding: 'difference',
    formula: ['-', ['+', 'i0', 'p0'], 'p1', 'p2'],
  }));
