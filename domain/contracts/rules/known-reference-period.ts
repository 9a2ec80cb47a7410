import { dayInParis, plusDays, plusMonths, type CalendarDate } from '../../shared/calendar.js';
import type { SubscribedContract, Suspension } from '../state.js';
import type { ReferencePeriod } from './motor-coefficient.js';
import { referencePeriod } from './reference-period.js';

type Known = Pick<SubscribedContract, 'motorCoefficient' | 'suspensions'>;

/** Months begun of a suspension, as far as it lies in the period. */
const monthsOf = ({ from, coverBackAt }: Suspension, first: CalendarDate, end: CalendarDate): number => {
  const back = coverBackAt === undefined ? end : dayInParis(coverBackAt);
  const [start, stop] = [from > first ? from : first, back < end ? back : end];
  let months = 0;
  while (plusMonths(start, months) < stop) months += 1;
  return months;
};

/** How often in a row, up to the last, something held of two coefficients that follow each other. */
const trailing = (values: readonly string[], holds: (before: string, after: string) => boolean): number => {
  const pairs = values.slice(1).map((after, index) => holds(values[index]!, after));
  return pairs.length - 1 - pairs.lastIndexOf(false);
};

/**
 * What the contract itself knows of the reference period of a due date, where no claim is known: its longest suspension,
 * and the years in a row without claim since it is ours, for a coefficient that did not rise had none. C. ass. A121-1,
 * annexe.
 */
export const knownReferencePeriod = (
  { motorCoefficient, suspensions }: Known,
  dueOn: CalendarDate,
): Omit<ReferencePeriod, 'before' | 'use'> => {
  const { from, to } = referencePeriod(dueOn);
  const values = motorCoefficient.map(({ value }) => value);
  const lowest = trailing(values, (before, after) => before === '0.50' && after === '0.50');
  return {
    dueOn,
    claims: [],
    yearsWithoutClaim: 1 + trailing(values, (before, after) => after <= before),
    yearsAtLowest: lowest,
    suspendedMonths: Math.max(0, ...suspensions.map((one) => monthsOf(one, from, plusDays(to, 1)))),
  };
};
