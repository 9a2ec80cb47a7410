import type { CalendarDate } from '../../shared/calendar.js';
import type { Debit } from '../account/state.js';

/** Debits on their way that nobody may return any more on a day: they are collected. EPC016-06 §4.3.4. */
export const settledDebits = <One extends Pick<Debit, 'status' | 'returnableUntil'>>(
  debits: readonly One[],
  day: CalendarDate,
): readonly One[] => debits.filter(({ status, returnableUntil }) => status === 'pending' && returnableUntil < day);
