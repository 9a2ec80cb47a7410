import type { CalendarDate } from '../../shared/calendar.js';
import { refuse, type Refusal } from '../../shared/decider.js';
import type { SubscribedContract } from '../state.js';

/** The refusal of what would hold from a day on which the contract has ended. */
export const endedBy = ({ end }: SubscribedContract, day: CalendarDate): Refusal | undefined =>
  end && end.endsOn <= day ? refuse('contracts.ended', { endsOn: end.endsOn }) : undefined;
