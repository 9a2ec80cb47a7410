import type { Family } from '../../../domain/contracts/family.js';
import type { Personal, PersonalField } from '../../../domain/shared/personal.js';

const VEHICLE = ['plate', 'model', 'use', 'garage', 'drivers'];
const HOME = ['address', 'occupancy', 'rooms'];
const PEOPLE = ['covered'];

/** Fields of what is insured, known by the family: nothing of a sealed block says which it has. */
const FIELDS: Readonly<Record<Family, readonly [kind: string, fields: readonly string[]]>> = {
  auto: ['vehicle', VEHICLE],
  habitation: ['home', HOME],
  sante: ['people', PEOPLE],
  epargne: ['people', PEOPLE],
  prevoyance: ['people', PEOPLE],
};

/** What is insured, each of its fields named, to be opened at the edge. */
export const insuredOf = (
  family: Family,
  personal: Personal<unknown>,
): Readonly<Record<string, string | PersonalField>> => {
  const [kind, fields] = FIELDS[family];
  return { kind, ...Object.fromEntries(fields.map((field) => [field, { personal, field }])) };
};
