import fc from 'fast-check';
import {
  motorCoefficient,
  type Liability,
  type ReferencePeriod,
} from '../../../../domain/contracts/rules/motor-coefficient.js';
import { referencePeriod } from '../../../../domain/contracts/rules/reference-period.js';
import { date } from '../../../../domain/shared/calendar.js';

const period = (over: Partial<ReferencePeriod> = {}): ReferencePeriod => ({
  dueOn: date('2027-01-01'),
  before: '1.00',
  claims: [],
  yearsWithoutClaim: over.claims?.length ? 0 : 1,
  yearsAtLowest: 0,
  use: 'ordinary',
  suspendedMonths: 0,
  ...over,
});
const after = (over: Partial<ReferencePeriod>): string => motorCoefficient(period(over)).value;
const full = (count: number): Liability[] => Array<Liability>(count).fill('full');

describe('the motor coefficient', () => {
  it('comes to 0.50 in thirteen years without claim', () => {
    const path = ['1.00'];
    while (path.at(-1) !== '0.50') path.push(after({ before: path.at(-1)!, yearsWithoutClaim: path.length }));
    const expected = '1.00 0.95 0.90 0.85 0.80 0.76 0.72 0.68 0.64 0.60 0.57 0.54 0.51 0.50';
    expect(path).toEqual(expected.split(' '));
  });

  it.each<[string, string, Liability[], string]>([
    ['one claim', '1.00', full(1), '1.25'],
    ['two', '1.00', full(2), '1.56'],
    ['three', '1.00', full(3), '1.95'],
    ['four, cut once at the end', '1.00', full(4), '2.44'],
    ['one partly liable', '1.00', ['partial'], '1.12'],
    ['one, from 0.80', '0.80', full(1), '1.00'],
    ['one, from 0.50 not protected', '0.50', full(1), '0.62'],
    ['a full and a partial one, from 0.50', '0.50', ['full', 'partial'], '0.70'],
    ['one, from 3.00: at most 3.50', '3.00', full(1), '3.50'],
    ['one partly liable, from 0.76', '0.76', ['partial'], '0.85'],
  ])('after %s', (_what, before, claims, expected) => expect(after({ before, claims })).toBe(expected));

  it('is 0.57 exactly from 0.60', () => expect(after({ before: '0.60' })).toBe('0.57'));

  it.each([
    [1, '1.90'],
    [2, '1.00'],
    [3, '1.00'],
  ])('from 2.00 after %d years without claim is %s', (yearsWithoutClaim, expected) =>
    expect(after({ before: '2.00', yearsWithoutClaim })).toBe(expected),
  );

  it.each<[number, Liability[], string]>([
    [2, ['full'], '0.62'],
    [3, ['full'], '0.50'],
    [4, ['partial'], '0.50'],
    [3, ['full', 'full'], '0.62'],
    [3, ['full', 'partial'], '0.56'],
    [3, ['partial', 'full'], '0.62'],
  ])('after %d years at 0.50 and claims %j is %s', (yearsAtLowest, claims, expected) =>
    expect(after({ before: '0.50', yearsAtLowest, claims })).toBe(expected),
  );

  it('protects 0.50 alone, not 0.51', () =>
    expect(after({ before: '0.51', yearsAtLowest: 3, claims: ['full'] })).toBe('0.63'));

  it.each<[string, Partial<ReferencePeriod>, string]>([
    ['a year without claim', {}, '0.93'],
    ['a claim', { claims: ['full'] }, '1.20'],
    ['half a claim', { claims: ['partial'] }, '1.10'],
  ])('on rounds, after %s', (_what, over, expected) => expect(after({ use: 'rounds', ...over })).toBe(expected));

  it.each([
    [3, '0.95'],
    [4, '1.00'],
  ])('after %d months of suspension is %s', (suspendedMonths, expected) =>
    expect(after({ suspendedMonths })).toBe(expected),
  );

  it('names its rule and all that it was made of', () => {
    const { rule, inputs } = motorCoefficient(period({ claims: ['full'], before: '0.80' }));
    expect(rule).toEqual({ id: 'contracts.motor-coefficient', version: 1 });
    expect(inputs).toEqual(
      expect.arrayContaining([
        { ref: 'input:before', value: '0.80' },
        { ref: 'input:claims', value: 'full' },
        { ref: 'parameter:motor-coefficient.fully-liable@1991-12-01', value: '1.25' },
      ]),
    );
  });

  it('stays between 0.50 and 3.50 and never falls by a claim more', () => {
    const periods = fc.record({
      before: fc.integer({ min: 50, max: 350 }).map((hundredths) => (hundredths / 100).toFixed(2)),
      claims: fc.array(fc.constantFrom<Liability>('full', 'partial'), { maxLength: 6 }),
      yearsWithoutClaim: fc.nat(5),
      yearsAtLowest: fc.nat(5),
      use: fc.constantFrom<ReferencePeriod['use']>('ordinary', 'rounds'),
      suspendedMonths: fc.nat(12),
    });
    fc.assert(
      fc.property(periods, (known) => {
        const [one, other] = [known.claims, [...known.claims, 'full' as const]].map((claims) =>
          Number(after({ ...known, claims })),
        );
        expect(one! >= 0.5 && other! <= 3.5).toBe(true);
        expect(other!).toBeGreaterThanOrEqual(one!);
      }),
    );
  });
});

describe('the reference period', () => {
  it.each([
    ['2027-01-01', '2025-11-01', '2026-10-31'],
    ['2027-04-30', '2026-02-28', '2027-02-27'],
    ['2028-05-01', '2027-03-01', '2028-02-29'],
  ])('of the due date %s is from %s to %s', (dueOn, from, to) =>
    expect(referencePeriod(date(dueOn))).toEqual({ from, to }),
  );
});
