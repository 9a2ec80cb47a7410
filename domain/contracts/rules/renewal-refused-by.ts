import { contractDelays } from '../../parameters/contracts.js';
import { daysBetween, plusDays, type CalendarDate } from '../../shared/calendar.js';
import { delay } from './delay.js';
import { yearlyNoticeLimit } from './yearly-notice-limit.js';

/**
 * Last day on which a renewal may be refused, by when its notice was sent: the yearly limit where it left 15 days or
 * more before it, else 20 days from the sending. C. ass. L113-15-1 (loi Chatel).
 */
export const renewalRefusedBy = (dueOn: CalendarDate, sentOn: CalendarDate): CalendarDate => {
  const limit = yearlyNoticeLimit(dueOn);
  const isInTime = daysBetween(sentOn, limit) >= delay(contractDelays.renewalNotice, sentOn);
  return isInTime ? limit : plusDays(sentOn, delay(contractDelays.lateNotice, sentOn));
};
