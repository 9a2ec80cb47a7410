import fc from 'fast-check';
import { parameter, requiredOn, valueOn } from '../../../domain/parameters/parameter.js';
import { date } from '../../../domain/shared/calendar.js';
import { days } from '../shared/days.js';

const levies = parameter(
  'tax.social-levies',
  ['2018-01-01', '0.172', 'CSS L136-7'],
  ['2026-01-01', '0.186', 'LFSS 2026', 'secondary'],
);

describe('a parameter', () => {
  it.each([
    ['2018-01-01', '0.172'],
    ['2025-12-31', '0.172'],
    ['2026-01-01', '0.186'],
    ['2199-12-31', '0.186'],
  ])('has its value of %s', (day, value) => expect(requiredOn(levies, date(day)).value).toBe(value));

  it('says which value it was, from when and by which text', () => {
    const used = { code: 'tax.social-levies', value: '0.186', validFrom: '2026-01-01', source: 'LFSS 2026' };
    expect(valueOn(levies, date('2026-11-24'))).toEqual(used);
  });

  it('is primary unless said otherwise', () => {
    expect(levies.values.map(({ confidence }) => confidence)).toEqual(['primary', 'secondary']);
  });

  it('has no value before its first, and does not guess', () => {
    expect(valueOn(levies, date('2017-12-31'))).toBeUndefined();
    const wanted = new RangeError('tax.social-levies has no value on 2017-12-31');
    expect(() => requiredOn(levies, date('2017-12-31'))).toThrow(wanted);
  });

  it.each([
    ['out of order', '2025-12-31'],
    ['twice on one day', '2026-01-01'],
  ])('is not declared with values %s', (_what, second) => {
    expect(() => parameter('a.rate', ['2026-01-01', '1', 'text'], [second, '2', 'text'])).toThrow(
      'a.rate: values out of order',
    );
  });

  it('is not declared with a day that does not exist', () => {
    expect(() => parameter('a.rate', ['2026-02-29', '1', 'text'])).toThrow(RangeError);
  });

  it('has on any day the latest value that had begun', () => {
    fc.assert(
      fc.property(fc.uniqueArray(days, { minLength: 1, maxLength: 6 }), days, (starts, day) => {
        const dated = parameter('a.rate', ...[...starts].sort().map((from) => [from, from, 'text'] as const));
        const begun = starts.filter((from) => from <= day).sort();
        expect(valueOn(dated, day)?.validFrom).toBe(begun.at(-1));
      }),
    );
  });
});
