import { later, plusDays, type CalendarDate } from '../../../shared/calendar.js';
import type { Dunning, Lapse } from '../state.js';

/**
 * Day on which all was paid that a suspended contract owed then: what the notice claimed, what fell due since, the costs.
 * The first such day, however late its payments were recorded; `undefined` while there is none. What is on its way is
 * not paid, and a contract that has ended by the noon after has no cover to give back. C. ass. L113-3.
 */
export const paidUpOn = (state: Dunning): CalendarDate | undefined => {
  const { endsOn, suspended } = state;
  const day = suspended && firstDay(state, suspended);
  return day !== undefined && endsOn !== undefined && endsOn <= plusDays(day, 1) ? undefined : day;
};

const firstDay = ({ account, paid }: Dunning, { noticeSentOn }: Lapse): CalendarDate | undefined => {
  const days = [...Object.values(paid.instalments), ...(paid.costs ? [paid.costs.on] : [])].sort();
  return days.find((day) => {
    const until = later(day, noticeSentOn);
    return (
      account.instalments
        .filter(({ dueOn }) => dueOn <= until)
        .every(({ number, amount, paid: sum }) => amount <= sum && (paid.instalments[number] ?? '') <= day) &&
      (paid.costsSince === undefined || paid.costsSince > day) &&
      (paid.costs === undefined || paid.costs.since > day || paid.costs.on <= day)
    );
  });
};
