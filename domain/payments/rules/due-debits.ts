import { later, sooner, type CalendarDate } from '../../shared/calendar.js';
import { minus, plus, ZERO, type Cents } from '../../shared/money.js';
import type { Account, Instalment } from '../account/state.js';
import { earliestCollection } from './earliest-collection.js';
import { nextPresentation } from './next-presentation.js';
import { submissionDay } from './submission-day.js';

/** Instalments that one debit collects. */
export interface DueDebit {
  readonly instalments: readonly Instalment[];
  /** costs of earlier returns, where the member asked for a debit that takes them as well */
  readonly costs: Cents;
  /** these among it */
  readonly amount: Cents;
  /** the day on which the earliest of them was to be collected, and the one on which all are */
  readonly plannedOn: CalendarDate;
  readonly collectOn: CalendarDate;
  /** why the two differ: the day is closed late, or the debit was due on an earlier one and could not go */
  readonly shifted?: 'day-closed-late' | 'not-sent-before';
}

interface Presented {
  readonly instalment: Instalment;
  readonly plannedOn: CalendarDate;
  readonly collectOn: CalendarDate;
}

/**
 * The debits of an account whose files are due by `day`, made on `sentOn`, one for each day of collection: the planned
 * one, or the first that the rulebook still lets us reach. Costs go with the first debit that a member asked for: no
 * other one was announced with them. EPC016-06 §4.3.1; our policy for what is late.
 */
export const dueDebits = (
  { instalments, costsOwed }: Pick<Account, 'instalments' | 'costsOwed'>,
  day: CalendarDate,
  sentOn: CalendarDate,
): readonly DueDebit[] => {
  const earliest = earliestCollection(sentOn);
  const presented = instalments.flatMap((instalment): readonly Presented[] => {
    const plannedOn = nextPresentation(instalment);
    return plannedOn === undefined || submissionDay(plannedOn) > day
      ? []
      : [{ instalment, plannedOn, collectOn: later(plannedOn, earliest) }];
  });
  const days = [...Map.groupBy(presented, ({ collectOn }) => collectOn)].sort(([one], [other]) =>
    one < other ? -1 : 1,
  );
  const withCosts = days.findIndex(([, those]) => those.some(({ instalment }) => instalment.asked !== undefined));
  return days.map(([collectOn, those], at) => debitOf(those, collectOn, day, at === withCosts ? costsOwed : ZERO));
};

const debitOf = (
  presented: readonly Presented[],
  collectOn: CalendarDate,
  day: CalendarDate,
  costs: Cents,
): DueDebit => {
  const plannedOn = presented.map((one) => one.plannedOn).reduce(sooner);
  const shifted = submissionDay(plannedOn) < day ? 'not-sent-before' : 'day-closed-late';
  return {
    instalments: presented.map(({ instalment }) => instalment),
    costs,
    amount: plus(costs, ...presented.map(({ instalment: { amount, paid } }) => minus(amount, paid))),
    plannedOn,
    collectOn,
    ...(collectOn > plannedOn && { shifted }),
  };
};
