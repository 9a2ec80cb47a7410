import fc from 'fast-check';
import { Decimal } from 'decimal.js';
import { formatEuros, plus, times, toCents } from '../../../domain/shared/money.js';
import { evaluate, type Formula, type Trace } from '../../../domain/shared/trace.js';
import { smallAmounts } from './amounts.js';

type Given = Partial<Pick<Trace, 'rounding' | 'parts'>>;

const trace = (formula: Formula, values: readonly string[], { rounding = 'none', parts = [] }: Given = {}): Trace => ({
  value: '0.00',
  label: 'essai',
  rule: { id: 'test.rule', version: 1, source: 'essai' },
  inputs: values.map((value, index) => ({ ref: `input:${index}`, value })),
  rounding,
  formula,
  parts,
});
const euros = (...given: Parameters<typeof trace>): string => formatEuros(evaluate(trace(...given)));

describe('a trace', () => {
  it.each<[string, Formula, string[], string]>([
    ['an input', 'i0', ['12.34'], '12.34'],
    ['a literal', '12.34', [], '12.34'],
    ['a sum', ['+', 'i0', 'i1', 'i2'], ['1.00', '2.00', '-0.50'], '2.50'],
    ['a sum of one', ['+', 'i0'], ['1.00'], '1.00'],
    ['a difference, from the left', ['-', 'i0', 'i1', 'i2'], ['5.00', '1.00', '1.50'], '2.50'],
    ['a product', ['*', 'i0', '0.172'], ['1000.00'], '172.00'],
    ['a quotient', ['/', 'i0', '4'], ['1.00'], '0.25'],
    ['the smallest', ['min', 'i0', 'i1', '0.00'], ['1.00', '-2.00'], '-2.00'],
    ['the largest', ['max', 'i0', '0.00'], ['-1.00'], '0.00'],
    ['a formula in a formula', ['max', '0.00', ['-', ['*', 'i0', 'i1'], 'i2']], ['10.00', '0.5', '2.00'], '3.00'],
    ['the eleventh input', 'i10', ['0', '0', '0', '0', '0', '0', '0', '0', '0', '0', '7.00'], '7.00'],
    ['a zero that came from below', ['*', 'i0', '-1'], ['0.00'], '0.00'],
  ])('evaluates %s', (_what, formula, values, expected) => expect(euros(formula, values)).toBe(expected));

  it('rounds half a cent away from zero where it says so', () => {
    const half = { rounding: 'half-up-cent' } as const;
    expect(euros(['*', 'i0', '0.5'], ['0.01'], half)).toBe('0.01');
    expect(euros(['*', 'i0', '0.5'], ['-0.01'], half)).toBe('-0.01');
    expect(euros(['*', 'i0', '0.49'], ['-0.01'], half)).toBe('0.00');
  });

  it('rounds at the end only', () => {
    expect(euros(['*', ['/', 'i0', '3'], '3'], ['100.00'], { rounding: 'half-up-cent' })).toBe('100.00');
  });

  it('takes each part rounded, as it was paid', () => {
    const part = trace(['/', 'i0', '3'], ['10.00'], { rounding: 'half-up-cent' });
    expect(euros(['+', 'p0', 'p1', 'p2'], [], { parts: [part, part, part] })).toBe('9.99');
  });

  it.each<[string, Formula]>([
    ['a fraction of a cent that nobody rounded', ['/', '1.00', '3']],
    ['a division by zero', ['/', '1.00', '0']],
    ['more than the largest amount', ['*', '999999999.99', '2']],
  ])('is no amount when it is %s', (_what, formula) => {
    expect(() => evaluate(trace(formula, []))).toThrow(new RangeError('trace of test.rule is not an amount'));
  });

  it('gives what the arithmetic of amounts gives', () => {
    fc.assert(
      fc.property(smallAmounts, smallAmounts, fc.nat(10_000), (one, other, tenThousandths) => {
        const rate = new Decimal(tenThousandths).dividedBy(10_000).toString();
        const taxed = trace(['*', 'i0', 'i1'], [formatEuros(one), rate], { rounding: 'half-up-cent' });
        const sum = trace(['+', 'p0', 'i0'], [formatEuros(other)], { parts: [taxed] });
        expect(evaluate(sum)).toBe(plus(times(one, rate), toCents(other)));
      }),
    );
  });
});
