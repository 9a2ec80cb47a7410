import fc from 'fast-check';
import { Decimal } from 'decimal.js';
import {
  Euros,
  MAX_AMOUNT,
  ZERO,
  formatEuros,
  larger,
  minus,
  parseEuros,
  plus,
  prorata,
  roundHalfUp,
  smaller,
  times,
  toCents,
} from '../../../domain/shared/money.js';
import { amounts, smallAmounts } from './amounts.js';

describe('an amount', () => {
  it.each([0, 1, -1, MAX_AMOUNT, -MAX_AMOUNT])('may be %d cents', (value) => expect(toCents(value)).toBe(value));
  it.each([0.5, NaN, Infinity, MAX_AMOUNT + 1, -MAX_AMOUNT - 1, 2 ** 53])('is never %d cents', (value) => {
    expect(() => toCents(value)).toThrow(RangeError);
  });
  it('has one zero only', () => expect(Object.is(toCents(-0), 0)).toBe(true));
});

describe('euros in words', () => {
  it.each([
    ['0.00', 0],
    ['0.01', 1],
    ['-0.01', -1],
    ['0.10', 10],
    ['12.34', 1234],
    ['-12.34', -1234],
    ['999999999.99', MAX_AMOUNT],
    ['-999999999.99', -MAX_AMOUNT],
  ])('%s is %d cents, and back', (text, cents) => {
    expect(parseEuros(text)).toBe(cents);
    expect(formatEuros(toCents(cents))).toBe(text);
  });

  it.each([
    ...[
      '',
      '.',
      '12',
      '12.',
      '.34',
      '12.3',
      '12.345',
      '012.34',
      '00.00',
      '-0.00',
      '+1.00',
      '--1.00',
      '1,00',
      '1 000.00',
    ],
    ...['1e3.00', ' 1.00', '1.00 ', '1.00\n', '1.00€', 'NaN', '1000000000.00', '0x1.00', '−1.00'],
    ...['١٢.٣٤', '１２.３４', '1२.00'],
  ])('are not %j', (text) => {
    expect(parseEuros(text)).toBeUndefined();
    expect(Euros.safeParse(text).error?.issues.map(({ message }) => message)).toEqual(['amount.invalid']);
  });

  it('are not a number', () => expect(Euros.safeParse(12.34).success).toBe(false));

  it('are read back as they were written', () => {
    fc.assert(fc.property(amounts, (amount) => expect(parseEuros(formatEuros(amount))).toBe(amount)));
  });

  it('are written one way only', () => {
    const texts = fc.stringMatching(/^-?[0-9]{1,10}\.[0-9]{2}$/);
    fc.assert(
      fc.property(texts, (text) => {
        const amount = parseEuros(text);
        expect(amount === undefined ? text : formatEuros(amount)).toBe(text);
      }),
    );
  });
});

describe('rounding', () => {
  it.each([
    ['0.4', 0],
    ['0.49999999999999999999', 0],
    ['0.5', 1],
    ['1.5', 2],
    ['2.5', 3],
    ['-0.4', 0],
    ['-0.5', -1],
    ['-1.5', -2],
    ['-2.5', -3],
  ])('takes %s cents to %d, half a cent away from zero', (exact, cents) => {
    expect(roundHalfUp(new Decimal(exact))).toBe(cents);
  });

  it('is exact where binary fractions are not: 1.005 € is 1.01 €', () => {
    expect(times(toCents(100), '1.005')).toBe(101);
    expect(times(toCents(57), '0.50')).toBe(29);
  });

  it('does not turn a half into nothing in the negative', () => expect(times(toCents(-1), '0.5')).toBe(-1));
});

describe('arithmetic', () => {
  it('of nothing is zero', () => expect([plus(), minus(ZERO), prorata(ZERO, 1, 3)]).toEqual([0, 0, 0]));
  it('goes to the limit and not beyond', () => {
    expect(plus(toCents(MAX_AMOUNT - 1), toCents(1))).toBe(MAX_AMOUNT);
    expect(() => plus(toCents(MAX_AMOUNT), toCents(1))).toThrow(RangeError);
    expect(() => minus(toCents(-MAX_AMOUNT), toCents(1))).toThrow(RangeError);
    expect(() => times(toCents(MAX_AMOUNT), '2')).toThrow(RangeError);
  });
  it('has no share of nothing', () => {
    expect(() => prorata(toCents(1), 1, 0)).toThrow(RangeError);
    expect(() => prorata(ZERO, 0, 0)).toThrow(RangeError);
  });
  it('keeps the smaller and the larger, below zero too', () => {
    expect([smaller(toCents(-2), toCents(1)), larger(toCents(-2), toCents(1))]).toEqual([-2, 1]);
  });

  it('takes away what it added', () => {
    const lists = fc.array(smallAmounts, { maxLength: 100 });
    fc.assert(fc.property(lists, (list) => expect(minus(plus(...list), ...list)).toBe(0)));
  });

  it('shares an amount in two parts that are a cent from it at most', () => {
    const shares = fc.integer({ min: 1, max: 366 }).chain((whole) => fc.tuple(fc.nat(whole), fc.constant(whole)));
    fc.assert(
      fc.property(smallAmounts, shares, (amount, [part, whole]) => {
        const both = plus(prorata(amount, part, whole), prorata(amount, whole - part, whole));
        expect(Math.abs(minus(both, amount))).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('shares an amount among n with less than n/2 cents of error, and none when one takes all', () => {
    fc.assert(
      fc.property(smallAmounts, fc.integer({ min: 1, max: 60 }), (amount, count) => {
        const parts = Array.from({ length: count }, () => prorata(amount, 1, count));
        expect(Math.abs(minus(plus(...parts), amount))).toBeLessThanOrEqual(count / 2);
        expect(prorata(amount, count, count)).toBe(amount);
      }),
    );
  });

  it('is the same below zero as above', () => {
    fc.assert(
      fc.property(smallAmounts, fc.nat(1_000_000), (amount, millionths) => {
        const rate = new Decimal(millionths).dividedBy(1_000_000);
        expect(plus(times(amount, rate), times(minus(ZERO, amount), rate))).toBe(0);
      }),
    );
  });
});
