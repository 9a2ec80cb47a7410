import type { CalendarDate } from '../../../shared/calendar.js';
import { refuse, type Refusal } from '../../../shared/decider.js';
import type { SubscribedContract } from '../../state.js';
import { earliestTerminationForUnpaid } from '../earliest-termination-for-unpaid.js';
import { openSuspension } from '../open-suspension.js';
import type { EndOfGround } from './termination-dates.js';

/** By the insurer, at once, from ten days after the suspension of cover. C. ass. L113-3. */
export const unpaid = (contract: SubscribedContract, on: CalendarDate): EndOfGround | Refusal => {
  const suspension = openSuspension(contract, 'unpaid');
  if (suspension === undefined) return refuse('contracts.not-suspended');
  const noticeFrom = earliestTerminationForUnpaid(suspension.from);
  if (on < noticeFrom) return refuse('contracts.termination-too-early', { from: noticeFrom });
  return { noticeFrom, noticeBy: undefined, endsOn: on, source: 'C. ass. L113-3' };
};
