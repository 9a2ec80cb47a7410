import { minusDays, plusMonths, type CalendarDate } from '../../shared/calendar.js';
import type { AccountEvent } from '../account/events.js';

/** The part of an insured year that an instalment pays, both days included. */
export interface Period {
  readonly from: CalendarDate;
  readonly until: CalendarDate;
}

const YEAR = 12;

/**
 * The period that each instalment pays, by its number: an equal part of the insured year from the day planned for it on,
 * wherever its due date was put off to; what was added later pays from the change to the end of the year. C. ass. R113-4
 * (due notices name the period); how a year is cut: our policy.
 */
export const instalmentPeriods = (events: readonly AccountEvent[]): ReadonlyMap<number, Period> => {
  const periods = new Map<number, Period>();
  const yearEnds = new Map<number, CalendarDate>();
  for (const { type, data } of events) {
    if (type === 'InstalmentsPlanned') {
      const first = data.instalments[0]!.dueOn;
      const months = YEAR / data.instalments.length;
      const dayOf = (index: number) => plusMonths(first, index * months);
      yearEnds.set(data.plan, minusDays(dayOf(data.instalments.length), 1));
      data.instalments.forEach(({ number }, index) =>
        periods.set(number, { from: dayOf(index), until: minusDays(dayOf(index + 1), 1) }),
      );
    }
    if (type === 'InstalmentsReplanned')
      for (const { number } of data.added) periods.set(number, { from: data.on, until: yearEnds.get(data.plan)! });
  }
  return periods;
};
