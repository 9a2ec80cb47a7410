import { contractDelays } from '../../../parameters/contracts.js';
import { valueOn } from '../../../parameters/parameter.js';
import { plusMonths, plusYears, type CalendarDate } from '../../../shared/calendar.js';
import { refuse, type Refusal } from '../../../shared/decider.js';
import type { SubscribedContract } from '../../state.js';
import type { EndOfGround } from './termination-dates.js';

/**
 * At any time from a year after the first subscription, one month after the receipt. C. ass. L113-15-2, R113-12: car and
 * home since 1 January 2015 (loi Hamon), health since 1 December 2020.
 */
export const infraAnnual = (
  { family, startsOn }: SubscribedContract,
  receivedOn: CalendarDate,
): EndOfGround | Refusal => {
  const delay = family === 'sante' ? contractDelays.infraAnnualHealth : contractDelays.infraAnnual;
  const months = valueOn(delay, receivedOn);
  if (months === undefined) return refuse('contracts.ground-not-in-force', { from: delay.values[0]!.validFrom });
  const noticeFrom = plusYears(startsOn, 1);
  if (receivedOn < noticeFrom) return refuse('contracts.termination-in-first-year', { from: noticeFrom });
  return {
    noticeFrom,
    noticeBy: undefined,
    endsOn: plusMonths(receivedOn, Number(months.value)),
    source: months.source,
  };
};
