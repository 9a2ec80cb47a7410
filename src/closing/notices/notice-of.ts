import { Pricing } from '../../../domain/contracts/pricing.js';
import { renewalRefusedBy } from '../../../domain/contracts/rules/renewal-refused-by.js';
import { yearlyNoticeLimit } from '../../../domain/contracts/rules/yearly-notice-limit.js';
import type { Notice } from '../../../domain/batches/events.js';
import { membership } from '../../../domain/membership/membership.js';
import { refuse, type Refusal } from '../../../domain/shared/decider.js';
import type { DueWorkDocument } from '../../../projections/due-work/document.js';
import { memberAddressOn } from '../../contracts/member-address.js';
import { derivedId } from '../../event-store/event-id.js';
import type { Closing } from '../closing.js';

interface Named {
  readonly lastName: string;
  readonly firstNames: string;
}

/** The notice of a contract's next due date, sent on the real day: its dates are counted from it. */
export const noticeOf = async (closing: Closing, due: DueWorkDocument): Promise<Notice | Refusal> => {
  const { parts, day, today } = closing;
  const { contract, member, number, family, nextDueOn: dueOn } = due;
  const state = await parts.streams.load(contract);
  if (state.status === 'none') return refuse('contracts.unknown');
  const pricing = await parts.prices.on(state, member, dueOn);
  if ('refused' in pricing) return pricing;
  const addressee = await addresseeOf(closing, member);
  if (addressee === undefined) return refuse('closing.member-erased');
  const terminateBy = renewalRefusedBy(dueOn, today);
  return {
    item: derivedId(`renewal-notice\n${contract}\n${dueOn}`),
    member,
    contract,
    number,
    family,
    dueOn,
    pricing: Pricing.parse(pricing) as Notice['pricing'],
    plannedOn: day,
    sentOn: today,
    ...(today > day && { shifted: 'day-closed-late' as const }),
    terminateBy,
    late: terminateBy > yearlyNoticeLimit(dueOn),
    addressee,
  };
};

const addresseeOf = async (
  { core, parts, today }: Closing,
  member: string,
): Promise<Notice['addressee'] | undefined> => {
  const { state } = await core.commands.load(membership, `member-${member}`);
  const address = await memberAddressOn(core, member, today);
  if (state.status === 'none' || address === undefined) return undefined;
  const named = (await parts.streams.opened(state.identity)) as Named | undefined;
  return named && { lastName: named.lastName, firstNames: named.firstNames, address };
};
