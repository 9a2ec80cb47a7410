import { minusDays, plusMonths, type CalendarDate } from '../../shared/calendar.js';

export interface Period {
  readonly from: CalendarDate;
  /** the last day of it */
  readonly to: CalendarDate;
}

/** The 12 months whose claims make the coefficient of a due date: they end two months before it. C. ass. A121-1, annexe. */
export const referencePeriod = (dueOn: CalendarDate): Period => {
  const after = plusMonths(dueOn, -2);
  return { from: plusMonths(after, -12), to: minusDays(after, 1) };
};
