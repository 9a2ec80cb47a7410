import type { CalendarDate } from '../../shared/calendar.js';
import { impossible, refuse, type Decision, type Refusal } from '../../shared/decider.js';
import type { ApplyAmendment, PriceAmendment, RequestAmendment, WithdrawAmendment } from '../commands.js';
import type { ContractEvent } from '../events.js';
import { daysToPrice } from '../rules/days-to-price.js';
import { hasOneMainDriver } from '../rules/has-one-main-driver.js';
import { insuredFits } from '../rules/insured-fits.js';
import { pricingFits } from '../rules/pricing-fits.js';
import type { PendingAmendment, SubscribedContract } from '../state.js';
import { endedBy } from './ended-by.js';

/** More that wait at once are for an adviser to look at. */
const MAX_PENDING = 20;
/** A file of bounded size: a premium that changes more often is no premium. */
const MAX_PREMIUMS = 200;

type Decided = Decision<ContractEvent>;
type AmendmentCommand = RequestAmendment | PriceAmendment | ApplyAmendment | WithdrawAmendment;

/** The way of an amendment: requested, priced (again, where the contract changed meanwhile), applied or withdrawn. */
export const amend = (command: AmendmentCommand, contract: SubscribedContract): Decided => {
  if (command.type === 'RequestAmendment') return request(command, contract);
  const pending = contract.pending.find(({ amendment }) => amendment === command.amendment);
  if (pending === undefined) return refuse('contracts.amendment-unknown');
  switch (command.type) {
    case 'PriceAmendment':
      return price(command, pending, contract);
    case 'ApplyAmendment':
      return apply(command, pending, contract);
    case 'WithdrawAmendment':
      return [{ type: 'AmendmentWithdrawn', data: { amendment: pending.amendment, reason: command.reason } }];
    default:
      return impossible(command);
  }
};

const request = (command: RequestAmendment, contract: SubscribedContract): Decided => {
  const { amendment, from, cause, change, insured } = command;
  const refused = wrongDay(from, contract) ?? tooMany(amendment, contract) ?? wrongChange(command, contract);
  if (refused) return refused;
  const data = { amendment, from, cause, change, ...(insured && { insured }) };
  return [{ type: 'AmendmentRequested', effectiveOn: from, data }];
};

const wrongDay = (from: CalendarDate, { startsOn, end }: SubscribedContract): Refusal | undefined => {
  if (from < startsOn) return refuse('contracts.amendment-before-start', { startsOn });
  return end && from >= end.endsOn ? refuse('contracts.amendment-after-end', { endsOn: end.endsOn }) : undefined;
};

const tooMany = (id: string, { pending, premium }: SubscribedContract): Refusal | undefined => {
  if (pending.some(({ amendment }) => amendment === id)) return refuse('contracts.amendment-known');
  if (pending.length >= MAX_PENDING) return refuse('contracts.too-many-amendments', { most: MAX_PENDING });
  return premium.length >= MAX_PREMIUMS ? refuse('contracts.too-many-premiums', { most: MAX_PREMIUMS }) : undefined;
};

const wrongChange = ({ insured, change }: RequestAmendment, { family }: SubscribedContract): Refusal | undefined => {
  if (insured === undefined)
    return Object.values(change).some((value) => value !== undefined) ? undefined : refuse('contracts.amendment-empty');
  if (!insuredFits(family, insured)) return refuse('contracts.insured-of-another-family', { family });
  return hasOneMainDriver(insured) ? undefined : refuse('contracts.not-one-main-driver');
};

const price = ({ pricings }: PriceAmendment, pending: PendingAmendment, contract: SubscribedContract): Decided => {
  const { amendment, from } = pending;
  const days = daysToPrice(contract, from);
  if (pricings.map((pricing) => pricing.from).join() !== days.join())
    return refuse('contracts.pricing-incomplete', { days });
  if (!pricings.every((pricing) => pricingFits(contract, pricing, pending)))
    return refuse('contracts.priced-for-another-risk');
  return [{ type: 'AmendmentPriced', effectiveOn: from, data: { amendment, pricings: [...pricings] } }];
};

const apply = ({ today }: ApplyAmendment, pending: PendingAmendment, contract: SubscribedContract): Decided => {
  const { amendment, from, pricings } = pending;
  if (pricings === undefined) return refuse('contracts.amendment-not-priced', { days: daysToPrice(contract, from) });
  if (today < from) return refuse('contracts.amendment-to-come', { from });
  return endedBy(contract, from) ?? [{ type: 'AmendmentApplied', effectiveOn: from, data: { amendment, from } }];
};
