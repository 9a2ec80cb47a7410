import type { AcceptProposal, RequestAmendment, TerminateContract } from '../../../domain/contracts/commands.js';
import type { ContractEvent } from '../../../domain/contracts/events.js';
import type { Family } from '../../../domain/contracts/family.js';
import type { Ground } from '../../../domain/contracts/ground.js';
import { Insured } from '../../../domain/contracts/insured.js';
import type { Pricing } from '../../../domain/contracts/pricing.js';
import { demonstrationTariff } from '../../../domain/contracts/tariff/demonstration-tariff.js';
import type { Cover } from '../../../domain/contracts/terms.js';
import { date } from '../../../domain/shared/calendar.js';
import { yearlyDayAfter, yearlyDayOf } from '../../../domain/shared/calendar/yearly-day.js';
import { toCents } from '../../../domain/shared/money.js';

export const ONE = '1'.repeat(32);
export const TWO = '2'.repeat(32);

const zoe = { lastName: 'Lefèvre', firstNames: 'Zoé Anaïs', birthDate: '1988-02-29' };
const rouen = { line1: '1 rue du Gros-Horloge', postalCode: '76000', town: 'Rouen' };

export const car = Insured.parse({
  kind: 'vehicle',
  plate: 'GH-123-KL',
  model: 'Renault 4',
  use: 'ordinary',
  garage: rouen,
  drivers: [{ ...zoe, licence: { number: '061076300000', obtainedOn: '2006-10-03' }, main: true }],
});
export const home = Insured.parse({ kind: 'home', address: rouen, occupancy: 'tenant', rooms: 3 });
const people = Insured.parse({ kind: 'people', covered: [{ ...zoe, relation: 'self' }] });

const SOLD: Readonly<Record<Family, readonly [formula: string, insured: Insured]>> = {
  auto: ['tiers', car],
  habitation: ['confort', home],
  sante: ['equilibre', people],
  epargne: ['libre', people],
  prevoyance: ['accidents', people],
};

export const cover = (formula: string): Cover => ({
  formula,
  guarantees: [
    {
      code: 'responsabilite-civile',
      label: 'Responsabilité civile',
      ceiling: toCents(100_000_000),
      deductible: toCents(15_000),
      exclusions: ['Faute intentionnelle'],
    },
  ],
  options: [{ code: 'assistance', label: 'Assistance 0 km' }],
});

export const pricing = (from: string, family: Family = 'habitation', formula = SOLD[family][0]): Pricing => {
  const risk = { family, formula, zone: 'elsewhere', ...(family === 'auto' && { motorCoefficient: '1.00' }) };
  const priced = demonstrationTariff.price(risk, date(from));
  if ('refused' in priced) throw new Error(priced.refused);
  return priced;
};

/** A contract of a family from a day, accepted on it, due each year on that day. */
export const accepting = (
  startsOn = '2025-04-10',
  family: Family = 'habitation',
  over: Partial<AcceptProposal> = {},
): AcceptProposal => ({
  type: 'AcceptProposal',
  today: date(startsOn),
  number: '100000001',
  family,
  startsOn: date(startsOn),
  dueDay: yearlyDayOf(date(startsOn)),
  conditions: `${family}-2025-01`,
  cover: cover(SOLD[family][0]),
  frequency: 'month',
  insured: SOLD[family][1],
  pricing: pricing(startsOn, family),
  validUntil: date(startsOn),
  ...over,
});

export const subscribed = (...given: Parameters<typeof accepting>): ContractEvent => {
  const { type: _type, today, validUntil: _until, ...terms } = accepting(...given);
  const nextDueOn = yearlyDayAfter(terms.dueDay, terms.startsOn);
  return { type: 'ContractSubscribed', effectiveOn: terms.startsOn, data: { ...terms, acceptedOn: today, nextDueOn } };
};

export const amending = (from: string, over: Partial<RequestAmendment> = {}): RequestAmendment => ({
  type: 'RequestAmendment',
  today: date('2026-11-24'),
  amendment: ONE,
  from: date(from),
  cause: 'member',
  change: { frequency: 'year' },
  ...over,
});

export const ending = (
  receivedOn: string,
  ground: Ground,
  over: Partial<TerminateContract> = {},
): TerminateContract => ({
  type: 'TerminateContract',
  today: date(receivedOn),
  ground,
  receivedOn: date(receivedOn),
  paid: [],
  ...over,
});

export const renewed = (dueOn: string, nextDueOn: string, family: Family = 'habitation'): ContractEvent => ({
  type: 'ContractRenewed',
  effectiveOn: date(dueOn),
  data: { dueOn: date(dueOn), nextDueOn: date(nextDueOn), pricing: pricing(dueOn, family) },
});

export const noticed = (dueOn: string, sentOn: string, terminateBy: string): ContractEvent => ({
  type: 'RenewalNoticeSent',
  effectiveOn: date(dueOn),
  data: { dueOn: date(dueOn), sentOn: date(sentOn), terminateBy: date(terminateBy), pricing: pricing(dueOn) },
});
