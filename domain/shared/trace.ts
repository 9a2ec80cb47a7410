import { Decimal } from 'decimal.js';
import { formatEuros, parseEuros, type Cents } from './money.js';

/** Where a value came from: `event:<stream>@<rev>`, `parameter:<code>@<date>`, `input:<name>` or `rule:<id>` (a part). */
export interface TraceInput {
  readonly ref: string;
  readonly value: string;
}

/** How the amount is made of its inputs and parts; operands are their indexes or names, evaluated by `evaluate`. */
export interface Trace {
  /** decimal string in euros */
  readonly value: string;
  /** French words */
  readonly label: string;
  readonly rule: { readonly id: string; readonly version: number; readonly source: string };
  readonly inputs: readonly TraceInput[];
  readonly rounding: 'half-up-cent' | 'none' | 'difference';
  /** the arithmetic over inputs `i0, i1, …` and parts `p0, p1, …`: prefix form, `["*", "i0", "i1"]` */
  readonly formula: Formula;
  readonly parts: readonly Trace[];
}

/** `i0` an input, `p0` a part, a decimal literal, or an operator over formulas, from left to right; no minus of one. */
export type Formula =
  | string
  | readonly ['+' | '*' | 'min' | 'max', Formula, ...Formula[]]
  | readonly ['-' | '/', Formula, Formula, ...Formula[]];
export type Operator = '+' | '-' | '*' | '/' | 'min' | 'max';

const OPERATIONS: Record<Operator, (one: Decimal, other: Decimal) => Decimal> = {
  '+': (one, other) => one.plus(other),
  '-': (one, other) => one.minus(other),
  '*': (one, other) => one.times(other),
  '/': (one, other) => one.dividedBy(other),
  min: (one, other) => Decimal.min(one, other),
  max: (one, other) => Decimal.max(one, other),
};

const exact = (formula: Formula, trace: Trace): Decimal => {
  if (typeof formula !== 'string') {
    const [operator, ...operands] = formula;
    return operands.map((operand) => exact(operand, trace)).reduce(OPERATIONS[operator]);
  }
  const index = Number(formula.slice(1));
  if (formula.startsWith('i')) return new Decimal(trace.inputs[index]!.value);
  if (formula.startsWith('p')) return new Decimal(formatEuros(evaluate(trace.parts[index]!)));
  return new Decimal(formula);
};

/** Computes the amount again from its inputs and parts, down to the leaves. A trace is right when this is its `value`. */
export const evaluate = (trace: Trace): Cents => {
  const euros = exact(trace.formula, trace);
  const rounded = trace.rounding === 'half-up-cent' ? euros.toDecimalPlaces(2, Decimal.ROUND_HALF_UP) : euros;
  const amount = parseEuros(rounded.isZero() ? '0.00' : rounded.toFixed(2));
  if (amount === undefined || !rounded.equals(rounded.toDecimalPlaces(2)))
    throw new RangeError(`trace of ${trace.rule.id} is not an amount`);
  return amount;
};
