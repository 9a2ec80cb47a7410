import { plusYears, type CalendarDate } from '../../../shared/calendar.js';
import { yearlyDayAfter } from '../../../shared/calendar/yearly-day.js';
import type { SubscribedContract } from '../../state.js';
import { yearlyNoticeLimit } from '../yearly-notice-limit.js';
import type { EndOfGround } from './termination-dates.js';

/** At the first due date that is two months away or more, and a year or more after the start. C. ass. L113-12. */
export const yearly = ({ startsOn, dueDay, nextDueOn }: SubscribedContract, receivedOn: CalendarDate): EndOfGround => {
  const firstYearEnds = plusYears(startsOn, 1);
  let dueOn = nextDueOn;
  while (dueOn < firstYearEnds || yearlyNoticeLimit(dueOn) < receivedOn) dueOn = yearlyDayAfter(dueDay, dueOn);
  return { noticeFrom: startsOn, noticeBy: yearlyNoticeLimit(dueOn), endsOn: dueOn, source: 'C. ass. L113-12' };
};
