import type { CalendarDate } from '../../shared/calendar.js';
import type { Share } from '../account/events.js';
import type { Account } from '../account/state.js';
import { oldestFirst } from './oldest-first.js';

/**
 * What is owed on a day, instalment by instalment, the oldest first: fallen due and not paid, without what a debit on
 * its way pays. C. ass. L113-3; C. civ. 1342-10 for the order.
 */
export const arrears = ({ instalments }: Account, today: CalendarDate): readonly Share[] =>
  oldestFirst(instalments.filter(({ dueOn, pending }) => dueOn <= today && pending === undefined));
