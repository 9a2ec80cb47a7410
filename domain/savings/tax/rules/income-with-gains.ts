import { minus, plus, type Cents } from '../../../shared/money.js';
import { amount, type Amount } from '../../../shared/simulation/amount.js';
import type { Formula } from '../../../shared/trace.js';
import { moneyFromCase } from '../../../shared/simulation/trace-inputs.js';

/** Taxable income of the household with what goes to the scale, less the deductible CSG. CGI 158, 154 quinquies II. */
export const incomeWithGains = (
  other: Cents,
  added: readonly Amount[],
  deducted: readonly [Amount] | readonly [],
): Amount => {
  const more = plus(other, ...added.map(({ cents }) => cents));
  const sum: Formula = ['+', 'i0', ...added.map((_each, index) => `p${index}`)];
  return amount(minus(more, ...deducted.map(({ cents }) => cents)), () => ({
    rule: 'income-with-gains',
    source: 'CGI 158, 154 quinquies II',
    label: 'Revenu imposable avec le rachat',
    inputs: [moneyFromCase('household.otherTaxableIncome', other)],
    parts: [...added, ...deducted],
    rounding: 'difference',
    formula: deducted.length === 0 ? sum : ['-', sum, `p${added.length}`],
  }));
};
