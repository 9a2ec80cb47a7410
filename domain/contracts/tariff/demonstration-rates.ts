import { parameter, type Parameter } from '../../parameters/parameter.js';
import type { Family } from '../family.js';

const SOURCE = 'demonstration: invented for this project, of no mutual';

const base = (family: Family, formula: string, before: string, now: string): readonly [string, Parameter] => [
  `${family}.${formula}`,
  parameter(
    `demonstration-tariff.base.${family}.${formula}`,
    ['2010-01-01', before, SOURCE, 'uncertain'],
    ['2026-01-01', now, SOURCE, 'uncertain'],
  ),
];
const zone = (name: string, factor: string): readonly [string, Parameter] => [
  name,
  parameter(`demonstration-tariff.zone.${name}`, ['2010-01-01', factor, SOURCE, 'uncertain']),
];

/** A year's premium in euros before zone and motor coefficient, by family and formula. Demonstration figures. */
export const demonstrationBases: ReadonlyMap<string, Parameter> = new Map([
  base('auto', 'tiers', '380.00', '396.00'),
  base('auto', 'tous-risques', '640.00', '671.40'),
  base('habitation', 'essentielle', '150.00', '158.20'),
  base('habitation', 'confort', '230.00', '244.50'),
  base('sante', 'equilibre', '540.00', '579.60'),
  base('sante', 'confort', '860.00', '925.20'),
  base('epargne', 'libre', '0.00', '0.00'),
  base('prevoyance', 'accidents', '120.00', '124.80'),
]);

/** What a zone multiplies the base by. Demonstration figures. */
export const demonstrationZones: ReadonlyMap<string, Parameter> = new Map([
  zone('great-city', '1.18'),
  zone('overseas', '1.25'),
  zone('elsewhere', '1'),
]);
