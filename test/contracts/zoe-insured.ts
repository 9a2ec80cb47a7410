import type { Family } from '../../domain/contracts/family.js';
import { Insured } from '../../domain/contracts/insured.js';
import { yearlyDayOf } from '../../domain/shared/calendar/yearly-day.js';
import { date } from '../../domain/shared/calendar.js';
import type { Proposal } from '../../src/contracts/contract-commands.js';
import { car, home } from '../domain/contracts/policies.js';

export { car, home };
export const ZOE = 'a'.repeat(32);
export const YVES = 'b'.repeat(32);
const zoe = { lastName: 'Lefèvre', firstNames: 'Zoé', birthDate: '1988-02-29', relation: 'self' };
const people = Insured.parse({ kind: 'people', covered: [zoe] });

const SOLD: Readonly<Record<Family, readonly [formula: string, insured: Insured]>> = {
  auto: ['tiers', car],
  habitation: ['confort', home],
  sante: ['equilibre', people],
  epargne: ['libre', people],
  prevoyance: ['accidents', people],
};

/** A proposal of a family that begins on a day, due each year on it. */
export const proposal = (family: Family, startsOn = '2026-11-24', over: Partial<Proposal> = {}): Proposal => ({
  family,
  formula: SOLD[family][0],
  options: [],
  startsOn: date(startsOn),
  dueDay: yearlyDayOf(date(startsOn)),
  frequency: 'month',
  insured: SOLD[family][1],
  validUntil: date('2027-12-31'),
  ...over,
});
