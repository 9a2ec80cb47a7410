import { minusDays, plusMonths, type CalendarDate } from '../../shared/calendar.js';
import { instalmentDates } from './instalment-dates.js';
import type { AccountEvent } from '../account/events.js';

/** The part of an insured year that an instalment pays, both days included. */
export interface Period {
  readonly from: CalendarDate;
  readonly until: CalendarDate;
}

type Planned = Extract<AccountEvent, { type: 'InstalmentsPlanned' }>['data'];

/**
 * The period that each instalment pays, by its number: from the day planned for it, wherever its due date was put off to,
 * to the day before the next one; what was added later pays from the change to the end of the year. A year that is billed
 * in part, or shorter, ends with the period of its last instalment, or where the next year begins. C. ass. R113-4 (due
 * notices name the period); how a year is cut: our policy.
 */
export const instalmentPeriods = (events: readonly AccountEvent[]): ReadonlyMap<number, Period> => {
  const plans = events.flatMap(({ type, data }) => (type === 'InstalmentsPlanned' ? [data] : []));
  const lastDays = new Map(plans.map((plan, index) => [plan.plan, lastDayOf(plan, plans[index + 1])]));
  const periods = new Map<number, Period>();
  for (const { plan, instalments } of plans)
    instalments.forEach(({ number, dueOn: from }, index) => {
      const next = instalments[index + 1]?.dueOn;
      periods.set(number, { from, until: next === undefined ? lastDays.get(plan)! : minusDays(next, 1) });
    });
  for (const { type, data } of events)
    if (type === 'InstalmentsReplanned')
      for (const { number } of data.added) periods.set(number, { from: data.on, until: lastDays.get(data.plan)! });
  return periods;
};

const lastDayOf = ({ frequency, instalments }: Planned, next: Planned | undefined): CalendarDate => {
  const first = instalments[0]!.dueOn;
  const end = instalmentDates(first, frequency)[instalments.length] ?? plusMonths(first, 12);
  const nextYear = next?.instalments[0]!.dueOn;
  return minusDays(nextYear !== undefined && nextYear < end ? nextYear : end, 1);
};
