import { later, plusDays, type CalendarDate } from '../../../shared/calendar.js';
import { refuse, type Refusal } from '../../../shared/decider.js';
import type { SubscribedContract } from '../../state.js';
import type { EndOfGround } from './termination-dates.js';

const source = 'C. ass. L113-15-1';

/**
 * Until the day that the notice of renewal gives, for the due date, or the day after where that is past; without a
 * notice, at any time from the renewal, for the day after. C. ass. L113-15-1 (loi Chatel).
 */
export const renewalNotice = (
  { startsOn, nextDueOn, renewedOn, notices }: SubscribedContract,
  receivedOn: CalendarDate,
): EndOfGround | Refusal => {
  const renewed = renewedOn !== undefined && receivedOn >= renewedOn;
  const notice = notices.findLast(({ dueOn, terminateBy }) => receivedOn <= terminateBy && dueOn <= nextDueOn);
  if (notice !== undefined) {
    const endsOn = later(notice.dueOn, plusDays(receivedOn, 1));
    return { noticeFrom: startsOn, noticeBy: notice.terminateBy, endsOn, source };
  }
  if (renewed && !notices.some(({ dueOn }) => dueOn === renewedOn))
    return { noticeFrom: renewedOn, noticeBy: undefined, endsOn: plusDays(receivedOn, 1), source };
  const last = notices.at(-1);
  return last
    ? refuse('contracts.notice-too-late', { noticeBy: last.terminateBy, noticeSentOn: last.sentOn })
    : refuse('contracts.not-renewed-yet', { renewsOn: nextDueOn });
};
