import type { CalendarDate } from '../../../shared/calendar.js';
import { refuse, type Refusal } from '../../../shared/decider.js';
import type { SubscribedContract } from '../../state.js';
import type { EndOfGround } from './termination-dates.js';

const source = 'statuts de la mutuelle';

/** With the member's leaving the mutual, on that day, not before it was told. Our policy: the statutes set the day. */
export const memberLeft = (
  { startsOn }: SubscribedContract,
  receivedOn: CalendarDate,
  leftOn: CalendarDate,
): EndOfGround | Refusal =>
  leftOn < receivedOn
    ? refuse('contracts.leaving-in-past', { receivedOn })
    : { noticeFrom: startsOn, noticeBy: leftOn, endsOn: leftOn, source };
