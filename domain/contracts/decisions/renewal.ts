import { yearlyDayAfter } from '../../shared/calendar/yearly-day.js';
import { refuse, type Decision, type Refusal } from '../../shared/decider.js';
import type { RenewContract, SendRenewalNotice } from '../commands.js';
import type { ContractEvent } from '../events.js';
import type { Pricing } from '../pricing.js';
import { pricingFits } from '../rules/pricing-fits.js';
import { renewalRefusedBy } from '../rules/renewal-refused-by.js';
import type { SubscribedContract } from '../state.js';
import { endedBy } from './ended-by.js';

/** A notice may come late, after the renewal even: the member then has his 20 days from it. */
export const sendRenewalNotice = (
  { today, dueOn, pricing }: SendRenewalNotice,
  contract: SubscribedContract,
): Decision<ContractEvent> => {
  const { nextDueOn, renewedOn, notices } = contract;
  if (dueOn !== nextDueOn && dueOn !== renewedOn) return refuse('contracts.not-the-due-date', { nextDueOn });
  const sent = notices.find((notice) => notice.dueOn === dueOn);
  if (sent) return refuse('contracts.notice-already-sent', { sentOn: sent.sentOn });
  const refused = endedBy(contract, dueOn) ?? wrongPrice(contract, dueOn, pricing);
  if (refused) return refused;
  const terminateBy = renewalRefusedBy(dueOn, today);
  return [{ type: 'RenewalNoticeSent', effectiveOn: dueOn, data: { dueOn, sentOn: today, terminateBy, pricing } }];
};

/** On its due date or later, each year in turn; at the premium announced, unless an amendment changed it since. */
export const renewContract = (
  { today, dueOn, pricing, conditions }: RenewContract,
  contract: SubscribedContract,
): Decision<ContractEvent> => {
  const { nextDueOn, dueDay, notices } = contract;
  if (dueOn !== nextDueOn) return refuse('contracts.not-the-due-date', { nextDueOn });
  if (today < dueOn) return refuse('contracts.renewal-to-come', { dueOn });
  const refused = endedBy(contract, dueOn) ?? wrongPrice(contract, dueOn, pricing);
  if (refused) return refused;
  const announced = notices.find((notice) => notice.dueOn === dueOn)?.yearly;
  if (announced !== undefined && announced !== pricing.yearly)
    return refuse('contracts.premium-not-announced', { announced });
  const terms = { pricing, ...(conditions !== undefined && { conditions }) };
  const data = { dueOn, nextDueOn: yearlyDayAfter(dueDay, dueOn), ...terms };
  return [{ type: 'ContractRenewed', effectiveOn: dueOn, data }];
};

const wrongPrice = (contract: SubscribedContract, dueOn: Pricing['from'], pricing: Pricing): Refusal | undefined => {
  if (pricing.from !== dueOn) return refuse('contracts.priced-for-another-day', { from: dueOn });
  return pricingFits(contract, pricing) ? undefined : refuse('contracts.priced-for-another-risk');
};
