import { yearlyDayAfter } from '../../shared/calendar/yearly-day.js';
import { refuse, type Decision } from '../../shared/decider.js';
import type { AcceptProposal } from '../commands.js';
import type { ContractEvent } from '../events.js';
import { hasOneMainDriver } from '../rules/has-one-main-driver.js';
import { insuredFits } from '../rules/insured-fits.js';

/** A proposal that still holds becomes a contract, priced for the day on which it begins. */
export const acceptProposal = ({ type: _type, ...proposal }: AcceptProposal): Decision<ContractEvent> => {
  const { today, validUntil, startsOn, family, insured, dueDay, pricing, cover, ...rest } = proposal;
  if (today > validUntil) return refuse('contracts.proposal-expired', { validUntil });
  if (startsOn < today) return refuse('contracts.start-in-past', { today });
  if (!insuredFits(family, insured)) return refuse('contracts.insured-of-another-family', { family });
  if (!hasOneMainDriver(insured)) return refuse('contracts.not-one-main-driver');
  if (pricing.from !== startsOn) return refuse('contracts.priced-for-another-day', { from: startsOn });
  const { risk } = pricing;
  const isCar = family === 'auto';
  if (risk.family !== family || risk.formula !== cover.formula || (risk.motorCoefficient !== undefined) !== isCar)
    return refuse('contracts.priced-for-another-risk');
  const nextDueOn = yearlyDayAfter(dueDay, startsOn);
  const { number, conditions, frequency } = rest;
  const terms = { conditions, cover, frequency, pricing, insured };
  const data = { number, family, acceptedOn: today, startsOn, dueDay, nextDueOn, ...terms };
  return [{ type: 'ContractSubscribed', effectiveOn: startsOn, data }];
};
