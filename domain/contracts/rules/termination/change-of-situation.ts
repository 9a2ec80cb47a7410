import { contractDelays } from '../../../parameters/contracts.js';
import { plusMonths, type CalendarDate } from '../../../shared/calendar.js';
import { refuse, type Refusal } from '../../../shared/decider.js';
import type { SubscribedContract } from '../../state.js';
import { delay } from '../delay.js';
import type { EndOfGround } from './termination-dates.js';

/** After a move (or another new situation that ends the risk), told within three months, one month later. C. ass. L113-16. */
export const changeOfSituation = (
  { startsOn }: SubscribedContract,
  receivedOn: CalendarDate,
  happenedOn: CalendarDate,
): EndOfGround | Refusal => {
  if (happenedOn < startsOn) return refuse('contracts.situation-before-start', { startsOn });
  if (receivedOn < happenedOn) return refuse('contracts.situation-to-come', { happenedOn });
  const noticeBy = plusMonths(happenedOn, delay(contractDelays.situationTold, happenedOn));
  if (receivedOn > noticeBy) return refuse('contracts.notice-too-late', { noticeBy });
  const endsOn = plusMonths(receivedOn, delay(contractDelays.situationNotice, receivedOn));
  return { noticeFrom: happenedOn, noticeBy, endsOn, source: 'C. ass. L113-16' };
};
