import { plusDays, type CalendarDate } from '../../../shared/calendar.js';
import { refuse, type Refusal } from '../../../shared/decider.js';
import type { SubscribedContract } from '../../state.js';
import type { EndOfGround } from './termination-dates.js';

const source = 'C. ass. L121-10 a contrario';

/** The day after the death of the person insured, however late it is told. C. ass. L121-10 a contrario. */
export const death = (
  { startsOn }: SubscribedContract,
  receivedOn: CalendarDate,
  diedOn: CalendarDate,
): EndOfGround | Refusal => {
  if (diedOn > receivedOn) return refuse('contracts.death-to-come', { receivedOn });
  if (diedOn < startsOn) return refuse('contracts.situation-before-start', { startsOn });
  return { noticeFrom: diedOn, noticeBy: undefined, endsOn: plusDays(diedOn, 1), source };
};
