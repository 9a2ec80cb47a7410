import type { Family } from '../../../domain/contracts/family.js';
import type { Insured } from '../../../domain/contracts/insured.js';
import type { Address, Person } from '../../../domain/membership/events.js';
import { minusDays, plusYears, type CalendarDate } from '../../../domain/shared/calendar.js';
import { readPlate, type Plate } from '../../../domain/shared/plate/read-plate.js';
import { firstNameOf } from './people.js';
import type { SeededRandom } from './random.js';

const MODELS = ['Renault 4', 'Peugeot 208', 'Citroën C3', 'Dacia Sandero', 'Renault Zoé'] as const;
/** No S, of which two make no plate, and no W, which begins a provisional one. */
const LETTERS = [...'ABCDEFGHJKLMNPQRTVXYZ'];

export interface Living {
  readonly person: Person;
  readonly address: Address;
}

/** What a contract of a family insures for a member on a day. */
export const insuredOf = (family: Family, living: Living, on: CalendarDate, random: SeededRandom): Insured => {
  if (family === 'habitation') return homeOf(living, random);
  return family === 'auto' ? vehicleOf(living, random) : peopleOf(family, living, on, random);
};

const homeOf = ({ address }: Living, random: SeededRandom): Insured => ({
  kind: 'home',
  address,
  occupancy: random.pick(['tenant', 'owner'] as const),
  rooms: 1 + random.below(6),
});

export const vehicleOf = ({ person, address }: Living, random: SeededRandom): Insured => ({
  kind: 'vehicle',
  plate: plateOf(random),
  model: random.pick(MODELS),
  use: 'ordinary',
  garage: address,
  drivers: [{ ...person, licence: licenceOf(person, random), main: true }],
});

const licenceOf = ({ birthDate }: Person, random: SeededRandom) => ({
  number: String(100_000_000_000 + random.below(1_000_000_000)),
  obtainedOn: plusYears(birthDate, 18),
});

const plateOf = (random: SeededRandom): Plate => {
  const pair = () => random.pick(LETTERS) + random.pick(LETTERS);
  const number = String(1 + random.below(999)).padStart(3, '0');
  return readPlate(`${pair()}-${number}-${pair()}`)!.plate;
};

/** The member himself; for health his children as well. */
const peopleOf = (family: Family, { person }: Living, on: CalendarDate, random: SeededRandom): Insured => {
  const children = family === 'sante' ? random.below(3) : 0;
  const child = () => ({
    lastName: person.lastName,
    firstNames: firstNameOf(random),
    birthDate: minusDays(on, 30 + random.below(6_000)),
    relation: 'child' as const,
  });
  return { kind: 'people', covered: [{ ...person, relation: 'self' }, ...Array.from({ length: children }, child)] };
};
