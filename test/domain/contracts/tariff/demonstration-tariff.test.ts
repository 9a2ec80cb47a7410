import fc from 'fast-check';
import type { Risk } from '../../../../domain/contracts/pricing.js';
import { demonstrationBases, demonstrationZones } from '../../../../domain/contracts/tariff/demonstration-rates.js';
import { demonstrationTariff } from '../../../../domain/contracts/tariff/demonstration-tariff.js';
import { date } from '../../../../domain/shared/calendar.js';
import { evaluate } from '../../../../domain/shared/trace.js';
import { days } from '../../shared/days.js';

const car: Risk = { family: 'auto', formula: 'tiers', zone: 'elsewhere', motorCoefficient: '1.00' };
const yearly = (risk: Risk, from: string): unknown => {
  const answer = demonstrationTariff.price(risk, date(from));
  return 'refused' in answer ? [answer.refused, answer.facts] : answer.yearly;
};

describe('the demonstration tariff', () => {
  it.each<[string, Partial<Risk>, string, number]>([
    ['the base', {}, '2026-01-01', 39_600],
    ['the base of the day before', {}, '2025-12-31', 38_000],
    ['× a zone', { zone: 'great-city' }, '2026-01-01', 46_728],
    ['× a coefficient', { motorCoefficient: '0.50' }, '2026-01-01', 19_800],
    ['× both, rounded once', { zone: 'great-city', motorCoefficient: '0.57' }, '2026-01-01', 26_635],
  ])('asks %s', (_what, over, from, cents) => expect(yearly({ ...car, ...over }, from)).toBe(cents));

  it('refuses what it does not sell, and days before its first rate', () => {
    expect(yearly({ ...car, formula: 'or' }, '2026-01-01')).toEqual([
      'tariff.unknown-formula',
      { family: 'auto', formula: 'or', zone: 'elsewhere' },
    ]);
    expect(yearly(car, '2009-12-31')).toEqual(['tariff.no-rate', { from: '2010-01-01' }]);
  });

  it.each([
    ['75008', 'great-city'],
    ['69001', 'great-city'],
    ['13001', 'great-city'],
    ['76000', 'elsewhere'],
    ['20200', 'elsewhere'],
    ['97110', 'overseas'],
    ['98800', 'overseas'],
  ])('puts %s in the zone %s', (postalCode, zone) => expect(demonstrationTariff.zoneOf(postalCode)).toBe(zone));

  it('can tell every premium again by its trace, which names it a demonstration', () => {
    const risks = fc.record({
      sold: fc.constantFrom(...demonstrationBases.keys()).map((key) => key.split('.') as [Risk['family'], string]),
      zone: fc.constantFrom(...demonstrationZones.keys()),
      hundredths: fc.integer({ min: 50, max: 350 }),
    });
    const known = days.filter((day) => day >= '2010-01-01');
    fc.assert(
      fc.property(risks, known, ({ sold: [family, formula], zone, hundredths }, from) => {
        const risk = { family, formula, zone, motorCoefficient: (hundredths / 100).toFixed(2) };
        const pricing = demonstrationTariff.price(risk, from);
        if ('refused' in pricing) throw new Error(pricing.refused);
        const trace = demonstrationTariff.trace(pricing);
        expect(evaluate(trace)).toBe(pricing.yearly);
        expect(trace.label).toContain('démonstration');
      }),
    );
  });

  it('has no trace for a premium that it could not have given', () => {
    const pricing = demonstrationTariff.price(car, date('2026-01-01'));
    if ('refused' in pricing) throw new Error(pricing.refused);
    expect(() => demonstrationTariff.trace({ ...pricing, from: date('2009-12-31') })).toThrow('tariff.no-rate');
  });
});
