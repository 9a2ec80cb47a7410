import type { CalendarDate } from '../../shared/calendar.js';
import { minus, plus, type Cents } from '../../shared/money.js';
import type { Instalment } from '../account/state.js';
import { earliestCollection } from './earliest-collection.js';
import { nextPresentation } from './next-presentation.js';
import { submissionDay } from './submission-day.js';

/** Instalments that one debit collects. */
export interface DueDebit {
  readonly instalments: readonly Instalment[];
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

const later = (one: CalendarDate, other: CalendarDate): CalendarDate => (one > other ? one : other);

/**
 * The debits of an account whose files are due by `day`, made on `sentOn`, one for each day of collection: the planned
 * one, or the first that the rulebook still lets us reach. EPC016-06 §4.3.1; our policy for what is late.
 */
export const dueDebits = (
  instalments: readonly Instalment[],
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
  const byDay = Map.groupBy(presented, ({ collectOn }) => collectOn);
  return [...byDay.keys()].sort().map((collectOn) => debitOf(byDay.get(collectOn)!, collectOn, day));
};

const debitOf = (presented: readonly Presented[], collectOn: CalendarDate, day: CalendarDate): DueDebit => {
  const plannedOn = presented.map((one) => one.plannedOn).reduce((first, one) => (one < first ? one : first));
  const shifted = submissionDay(plannedOn) < day ? 'not-sent-before' : 'day-closed-late';
  return {
    instalments: presented.map(({ instalment }) => instalment),
    amount: plus(...presented.map(({ instalment: { amount, paid } }) => minus(amount, paid))),
    plannedOn,
    collectOn,
    ...(collectOn > plannedOn && { shifted }),
  };
};
