import type { CalendarDate } from '../../shared/calendar.js';
import { impossible, refuse, type Refusal } from '../../shared/decider.js';
import type { Ground } from '../ground.js';
import type { SubscribedContract } from '../state.js';
import { refundDueBy } from './refund-due-by.js';
import { changeOfSituation } from './termination/change-of-situation.js';
import { death } from './termination/death.js';
import { isOpenTo } from './termination/grounds-of-family.js';
import { infraAnnual } from './termination/infra-annual.js';
import { memberLeft } from './termination/member-left.js';
import { renewalNotice } from './termination/renewal-notice.js';
import type { EndOfGround, TerminationDates } from './termination/termination-dates.js';
import { unpaid } from './termination/unpaid.js';
import { vehicleSold } from './termination/vehicle-sold.js';
import { yearly } from './termination/yearly.js';

/**
 * When a contract would end if notice on this ground were received on a day, or why it would not. What a member is
 * told before he confirms is what is decided after. C. ass. L113-3, L113-12, L113-15-1, L113-15-2, L113-16, L121-11.
 */
export const terminationDates = (
  contract: SubscribedContract,
  receivedOn: CalendarDate,
  ground: Ground,
): TerminationDates | Refusal => {
  if (contract.end) return refuse('contracts.already-terminated', { endsOn: contract.end.endsOn });
  if (!isOpenTo(ground.kind, contract.family))
    return refuse('contracts.ground-not-open', { ground: ground.kind, family: contract.family });
  const end = endOf(contract, receivedOn, ground);
  if ('refused' in end) return end;
  if (end.endsOn < contract.startsOn) return refuse('contracts.end-before-start', { startsOn: contract.startsOn });
  return { ground: ground.kind, ...end, refundBy: refundDueBy(end.endsOn, receivedOn) };
};

const endOf = (contract: SubscribedContract, receivedOn: CalendarDate, ground: Ground): EndOfGround | Refusal => {
  switch (ground.kind) {
    case 'yearly':
      return yearly(contract, receivedOn);
    case 'renewal-notice':
      return renewalNotice(contract, receivedOn);
    case 'infra-annual':
      return infraAnnual(contract, receivedOn);
    case 'change-of-situation':
      return changeOfSituation(contract, receivedOn, ground.happenedOn);
    case 'vehicle-sold':
      return vehicleSold(contract, receivedOn, false);
    case 'vehicle-sold-lapse':
      return vehicleSold(contract, receivedOn, true);
    case 'unpaid':
      return unpaid(contract, receivedOn);
    case 'member-left':
      return memberLeft(contract, receivedOn, ground.leftOn);
    case 'death':
      return death(contract, receivedOn, ground.diedOn);
    default:
      return impossible(ground);
  }
};
