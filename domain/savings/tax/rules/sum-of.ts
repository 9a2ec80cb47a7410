import { plus, toCents } from '../../../shared/money.js';
import { amount, type Amount } from '../../../shared/simulation/amount.js';
import type { Formula } from '../../../shared/trace.js';

interface Sum {
  readonly rule: string;
  readonly label: string;
  readonly source: string;
}

const added = (from: number, { length }: readonly Amount[]): readonly string[] =>
  Array.from({ length }, (_none, index) => `p${from + index}`);

const formulaOf = (amounts: readonly Amount[], less: readonly Amount[]): Formula => {
  const [first = '0.00', ...others] = added(0, amounts);
  const sum: Formula = others.length === 0 ? first : ['+', first, ...others];
  const [gone, ...more] = added(amounts.length, less);
  return gone === undefined ? sum : ['-', sum, gone, ...more];
};

/** Sum of amounts less other ones, under a name of its own. Source: addition of return boxes, CGI 200 A, 197. */
export const totalOf = (
  amounts: readonly Amount[],
  { rule, label, source }: Sum,
  less: readonly Amount[] = [],
): Amount => {
  const lessened = less.reduce<number>((sum, { cents }) => sum - cents, 0);
  return amount(toCents(plus(...amounts.map(({ cents }) => cents)) + lessened), () => ({
    rule,
    source,
    label,
    parts: [...amounts, ...less],
    rounding: less.length > 0 ? 'difference' : 'none',
    formula: formulaOf(amounts, less),
  }));
};

/** The same where an amount alone, with nothing to take from it, is itself. */
export const sumOf = (amounts: readonly Amount[], sum: Sum, less: readonly Amount[] = []): Amount =>
  amounts.length === 1 && less.length === 0 ? amounts[0]! : totalOf(amounts, sum, less);
