import { earliestSuspension } from '../../../contracts/rules/earliest-suspension.js';
import { nextNoticeOn } from '../../../payments/rules/next-notice-on.js';
import { later, type CalendarDate } from '../../../shared/calendar.js';
import type { Dunning } from '../state.js';

/**
 * Day on which formal notice is to be sent next; `undefined` where none is: one runs, what is owed is on its way, the
 * contract is of savings (L132-20), or it ends before cover could be suspended: what is owed is then an ordinary debt.
 * C. ass. L113-3.
 */
export const noticeOn = ({ account, family, endsOn, today }: Dunning): CalendarDate | undefined => {
  if (account.notice !== undefined || family === undefined || family === 'epargne') return undefined;
  const day = nextNoticeOn(account);
  if (day === undefined || endsOn === undefined) return day;
  const sentOn = later(today ?? day, day);
  return endsOn <= earliestSuspension(sentOn) ? undefined : day;
};
