import type { CalendarDate } from '../../../shared/calendar.js';
import type { Dunning } from '../state.js';
import { noticeOn } from './notice-on.js';
import { paidUpOn } from './paid-up-on.js';

/**
 * The next day on which something may have to be ordered, or the day of what was ordered and has not come about: the
 * process waits for it to open. C. ass. L113-3.
 */
export const dueOn = (state: Dunning): CalendarDate | undefined => {
  const { account, endsOn, lapsed, suspended } = state;
  const told = suspended === undefined ? account.notice?.suspendsOn : undefined;
  const suspension = lapsed?.from ?? (told !== undefined && endsOn !== undefined && endsOn <= told ? undefined : told);
  return [noticeOn(state), suspension, paidUpOn(state)].filter((day) => day !== undefined).sort()[0];
};
