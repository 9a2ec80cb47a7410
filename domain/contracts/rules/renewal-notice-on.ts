import { contractDelays } from '../../parameters/contracts.js';
import { valueOn } from '../../parameters/parameter.js';
import { minusDays, type CalendarDate } from '../../shared/calendar.js';
import type { Family } from '../family.js';
import { yearlyNoticeLimit } from './yearly-notice-limit.js';

/** So that a week off and a slow post still leave the member the days of the law. */
const MARGIN_DAYS = 15;

/**
 * The day on which the notice of a due date is sent: the 15 days of the law, and 15 more, before the last day to refuse
 * the renewal. C. ass. L113-15-1 (loi Chatel), which leaves life insurance out; the margin is our policy. `undefined`
 * where no notice is owed: a due date before the law, or savings.
 */
export const renewalNoticeOn = (family: Family, dueOn: CalendarDate): CalendarDate | undefined => {
  const least = valueOn(contractDelays.renewalNotice, dueOn);
  if (least === undefined || family === 'epargne') return undefined;
  return minusDays(yearlyNoticeLimit(dueOn), Number(least.value) + MARGIN_DAYS);
};
