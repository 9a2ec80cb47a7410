import type { CalendarDate } from '../../shared/calendar.js';
import { minus } from '../../shared/money.js';
import type { Share } from '../account/events.js';
import type { Account } from '../account/state.js';

/**
 * What is owed on a day, instalment by instalment, the oldest first: fallen due and not paid, without what a debit on
 * its way pays. C. ass. L113-3; C. civ. 1342-10 for the order.
 */
export const arrears = ({ instalments }: Account, today: CalendarDate): readonly Share[] =>
  instalments
    .filter(({ dueOn, amount, paid, pending }) => dueOn <= today && pending === undefined && amount > paid)
    .toSorted((one, other) => (one.dueOn < other.dueOn ? -1 : Number(one.dueOn > other.dueOn)))
    .map(({ number, amount, paid }) => ({ number, amount: minus(amount, paid) }));
