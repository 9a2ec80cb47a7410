import { Decimal } from 'decimal.js';
import { valueOn, type ParameterUsed } from '../../parameters/parameter.js';
import type { CalendarDate } from '../../shared/calendar.js';
import { refuse, type Refusal } from '../../shared/decider.js';
import { parseEuros, times } from '../../shared/money.js';
import { amount, type Amount } from '../../shared/simulation/amount.js';
import { fromCase, fromParameter } from '../../shared/simulation/trace-inputs.js';
import { traceWriter } from '../../shared/simulation/trace-writer.js';
import type { Risk } from '../pricing.js';
import { demonstrationBases, demonstrationZones } from './demonstration-rates.js';
import type { Tariff } from './tariff.js';

const ID = 'demonstration';
const VERSION = 1;

interface Rates {
  readonly base: ParameterUsed;
  readonly zone: ParameterUsed;
}

const ratesOf = ({ family, formula, zone }: Risk, from: CalendarDate): Rates | Refusal => {
  const [base, factor] = [demonstrationBases.get(`${family}.${formula}`), demonstrationZones.get(zone)];
  if (base === undefined || factor === undefined) return refuse('tariff.unknown-formula', { family, formula, zone });
  const [baseThen, zoneThen] = [valueOn(base, from), valueOn(factor, from)];
  if (baseThen === undefined || zoneThen === undefined)
    return refuse('tariff.no-rate', { from: base.values[0]!.validFrom });
  return { base: baseThen, zone: zoneThen };
};

/** Base × zone × motor coefficient, once, half up to the cent. */
const premium = ({ base, zone }: Rates, { motorCoefficient = '1' }: Risk): Amount => {
  const rate = new Decimal(zone.value).times(motorCoefficient);
  return amount(times(parseEuros(base.value)!, rate), () => ({
    rule: 'yearly-premium',
    source: base.source,
    label: 'Cotisation annuelle (tarif de démonstration)',
    inputs: [fromParameter(base), fromParameter(zone), fromCase('motorCoefficient', motorCoefficient)],
    rounding: 'half-up-cent',
    formula: ['*', 'i0', 'i1', 'i2'],
  }));
};

/** Greater Paris, Lyon and Marseille by the beginning of the code, which is enough for a demonstration and no more. */
const zoneOf = (postalCode: string): string => {
  if (/^9[78]/.test(postalCode)) return 'overseas';
  return /^(75|92|93|94|6900|1300|1301)/.test(postalCode) ? 'great-city' : 'elsewhere';
};

/** A small dated tariff to show the life of contracts with. **A demonstration**: its figures are invented. */
export const demonstrationTariff: Tariff = {
  id: ID,
  version: VERSION,
  zoneOf,
  price: (risk, from) => {
    const rates = ratesOf(risk, from);
    if ('refused' in rates) return rates;
    return { from, yearly: premium(rates, risk).cents, tariff: { id: ID, version: VERSION }, risk };
  },
  trace: ({ risk, from, tariff }) => {
    if (tariff.id !== ID) throw new RangeError(`${ID} is not the tariff ${tariff.id}`);
    const rates = ratesOf(risk, from);
    if ('refused' in rates) throw new RangeError(`${tariff.id} gave no such premium: ${rates.refused}`);
    return traceWriter('demonstration-tariff', tariff.version)(premium(rates, risk));
  },
};
