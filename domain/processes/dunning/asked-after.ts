import { daysBetween, plusDays, type CalendarDate } from '../../shared/calendar.js';
import { paidUpOn } from './rules/paid-up-on.js';
import type { Asked, Dunning } from './state.js';

/** What was asked for yesterday may be under way; what has not come about after `days` is asked for again. */
const again = (
  asked: CalendarDate | undefined,
  wanted: CalendarDate | undefined,
  today: CalendarDate | undefined,
  days = 1,
): CalendarDate | undefined => {
  if (wanted === undefined) return undefined;
  if (asked === undefined) return today ?? wanted;
  return today !== undefined && plusDays(asked, days) < today ? today : asked;
};

/** As long as was waited already: for a letter that never left is asked some ten times in ten years, each on record. */
const waited = (asked: CalendarDate | undefined, wanted: CalendarDate | undefined): number =>
  asked === undefined || wanted === undefined ? 1 : Math.max(1, daysBetween(wanted, asked));

export const askedAfter = (state: Dunning): Asked => {
  const { asked, lapsed, today } = state;
  const days = waited(asked.suspension, lapsed?.from);
  return {
    suspension: again(asked.suspension, lapsed?.from, today, days),
    reinstatement: again(asked.reinstatement, paidUpOn(state), today),
  };
};
