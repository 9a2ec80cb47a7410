import { plusDays, type CalendarDate } from '../../shared/calendar.js';
import { paidUpOn } from './rules/paid-up-on.js';
import type { Asked, Dunning } from './state.js';

/** What was asked for yesterday may be under way; what has not come about the day after is asked for again. */
const again = (
  asked: CalendarDate | undefined,
  wanted: CalendarDate | undefined,
  today: CalendarDate | undefined,
): CalendarDate | undefined => {
  if (wanted === undefined) return undefined;
  if (asked === undefined) return today ?? wanted;
  return today !== undefined && plusDays(asked, 1) < today ? today : asked;
};

export const askedAfter = (state: Dunning): Asked => {
  const { asked, lapsed, today } = state;
  return {
    suspension: again(asked.suspension, lapsed?.from, today),
    reinstatement: again(asked.reinstatement, paidUpOn(state), today),
  };
};
