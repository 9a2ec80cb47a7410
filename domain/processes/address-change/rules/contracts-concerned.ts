import type { CalendarDate } from '../../../shared/calendar.js';
import type { Family, KnownContract } from '../state.js';

const ORDER: readonly Family[] = ['habitation', 'auto', 'sante', 'prevoyance', 'epargne'];

/**
 * The contracts that a move concerns, in the order in which it reaches them: home first, then cars; not those that have
 * ended by then. What a member is shown beforehand. C. ass. L113-2 3°: a new circumstance changes the risk.
 */
export const contractsConcerned = (contracts: readonly KnownContract[], from: CalendarDate): readonly KnownContract[] =>
  contracts
    .filter(({ endsOn }) => endsOn === undefined || endsOn > from)
    .toSorted((one, other) => ORDER.indexOf(one.family) - ORDER.indexOf(other.family));
