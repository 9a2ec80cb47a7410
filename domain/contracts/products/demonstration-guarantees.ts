import { parseEuros } from '../../shared/money.js';
import type { Family } from '../family.js';
import type { Cover } from '../terms.js';

type Guarantee = Cover['guarantees'][number];
type Written = readonly [
  code: string,
  label: string,
  ceiling?: string | undefined,
  deductible?: string | undefined,
  ...exclusions: string[],
];

const guarantee = ([code, label, ceiling, deductible, ...exclusions]: Written): Guarantee => ({
  code,
  label,
  ...(ceiling !== undefined && { ceiling: parseEuros(ceiling)! }),
  ...(deductible !== undefined && { deductible: parseEuros(deductible)! }),
  exclusions,
});

const LIABILITY: Written = [
  'responsabilite-civile',
  'Responsabilité civile',
  '100000000.00',
  '0.00',
  'Faute intentionnelle',
];
const WATER: Written = ['degats-des-eaux', 'Dégâts des eaux', '50000.00', '150.00', 'Défaut d’entretien'];
const FIRE: Written = ['incendie', 'Incendie', '300000.00', '150.00'];
const HOSPITAL: Written = ['hospitalisation', 'Hospitalisation', undefined, undefined, 'Chambre de confort'];
const OPTICS: Written = ['optique', 'Optique', '420.00'];

const sold = (family: Family, formula: string, ...guarantees: readonly Written[]) =>
  [`${family}.${formula}`, guarantees.map(guarantee)] as const;

/** Guarantees by family and formula; amounts are those of one claim. **A demonstration**: invented, of no mutual. */
export const demonstrationGuarantees: ReadonlyMap<string, readonly Guarantee[]> = new Map([
  sold('auto', 'tiers', LIABILITY),
  sold('auto', 'tous-risques', LIABILITY, [
    'dommages',
    'Dommages tous accidents',
    '40000.00',
    '350.00',
    'Conduite sans permis',
  ]),
  sold('habitation', 'essentielle', LIABILITY, FIRE),
  sold('habitation', 'confort', LIABILITY, FIRE, WATER, ['vol', 'Vol', '15000.00', '300.00', 'Sans effraction']),
  sold('sante', 'equilibre', HOSPITAL),
  sold('sante', 'confort', HOSPITAL, OPTICS),
  sold('epargne', 'libre', ['capital', 'Capital constitué']),
  sold('prevoyance', 'accidents', ['deces-accidentel', 'Décès accidentel', '50000.00', undefined, 'Sports extrêmes']),
]);

/** Options by family: code and label. */
export const demonstrationOptions: Readonly<Record<Family, ReadonlyMap<string, string>>> = {
  auto: new Map([
    ['assistance-0-km', 'Assistance 0 km'],
    ['bris-de-glace', 'Bris de glace'],
  ]),
  habitation: new Map([['jardin', 'Jardin et clôtures']]),
  sante: new Map([['medecines-douces', 'Médecines douces']]),
  epargne: new Map(),
  prevoyance: new Map([['obseques', 'Frais d’obsèques']]),
};
