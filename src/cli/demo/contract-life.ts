import type { Family } from '../../../domain/contracts/family.js';
import { date, daysBetween, plusDays, type CalendarDate } from '../../../domain/shared/calendar.js';
import { tellAmendmentDay } from './amendment-day.js';
import type { DemoContract } from './demo-contract.js';
import type { Happening } from './happening.js';
import { insuredOf, vehicleOf } from './insured-things.js';
import { tellRenewals } from './renewals.js';

const FORMULAS: Readonly<Record<Family, readonly string[]>> = {
  auto: ['tiers', 'tous-risques'],
  habitation: ['essentielle', 'confort'],
  sante: ['equilibre', 'confort'],
  epargne: ['libre'],
  prevoyance: ['accidents'],
};
const OPTIONS: Readonly<Record<Family, readonly string[]>> = {
  auto: ['assistance-0-km', 'bris-de-glace'],
  habitation: ['jardin'],
  sante: ['medecines-douces'],
  epargne: [],
  prevoyance: ['obseques'],
};
const COEFFICIENTS = ['0.50', '0.57', '0.68', '0.80', '0.95', '1.00', '1.25'] as const;
const FREQUENCIES = ['month', 'month', 'quarter', 'year'] as const;
const NEVER = date('2199-12-31');

/** Some life of a contract: it is made, renewed, changed now and then, ended. */
export const contractLife = (contract: DemoContract): readonly Happening[] => {
  tellSubscription(contract);
  const endsAsked = contract.random.next() < 0.12 ? contract.later(contract.startsOn, 700) : NEVER;
  tellRenewals(contract, endsAsked);
  if (contract.random.next() < 0.3) tellAmendment(contract);
  if (contract.subscription.family === 'auto' && contract.random.next() < 0.1) tellSale(contract);
  tellEnd(contract, endsAsked);
  return contract.happenings;
};

const tellSubscription = (contract: DemoContract): void => {
  const { id, subscription, startsOn, dueDay, random } = contract;
  const { family, member, living, acceptedOn } = subscription;
  const proposal = {
    family,
    startsOn,
    dueDay,
    formula: random.pick(FORMULAS[family]),
    options: OPTIONS[family].filter(() => random.next() < 0.4),
    frequency: random.pick(FREQUENCIES),
    insured: insuredOf(family, living, startsOn, random),
    validUntil: plusDays(acceptedOn, 30),
    ...(family === 'auto' && { motorCoefficient: random.pick(COEFFICIENTS) }),
  };
  contract.tell(acceptedOn, ({ contracts }) => contracts.accept(id, member, proposal, contract.caller('accept')));
};

/** Another formula, option or frequency, asked for by the member before its day. */
const tellAmendment = (contract: DemoContract): void => {
  const { id, subscription, random } = contract;
  const { family } = subscription;
  const asked = contract.later(contract.startsOn, 500);
  const from = plusDays(asked, random.below(30));
  const changes = [
    { formula: random.pick(FORMULAS[family]) },
    { options: OPTIONS[family].slice(random.below(2)) },
    { frequency: random.pick(FREQUENCIES) },
  ];
  const wish = { from, ...random.pick(changes), own: true };
  const caller = contract.caller('amend');
  const amendment = caller.idempotency!.key;
  contract.tell(asked, ({ amendments }) => amendments.request(id, amendment, wish, caller));
  if (from > asked) tellAmendmentDay(contract, from, amendment);
};

const tellSale = (contract: DemoContract): void => {
  const { id, subscription, random } = contract;
  const soldOn = contract.later(contract.startsOn, 500);
  contract.tell(soldOn, ({ contracts }) => contracts.sellVehicle(id, soldOn, contract.caller('sell')));
  const from = contract.later(soldOn, 40);
  const wish = { from, insured: vehicleOf(subscription.living, random), own: true };
  const caller = contract.caller('replace');
  if (random.next() < 0.6)
    contract.tell(from, ({ amendments }) => amendments.replaceVehicle(id, caller.idempotency!.key, wish, caller));
};

/** Within the first year at its due date only, afterwards at any time where the law has it. */
const tellEnd = (contract: DemoContract, askedOn: CalendarDate): void => {
  const { id, startsOn } = contract;
  const isOpen =
    ['auto', 'habitation', 'sante'].includes(contract.subscription.family) && daysBetween(startsOn, askedOn) > 366;
  const ground = { kind: isOpen ? 'infra-annual' : 'yearly' } as const;
  contract.tell(askedOn, ({ contracts }) => contracts.terminate(id, { ground }, contract.caller('end')));
};
