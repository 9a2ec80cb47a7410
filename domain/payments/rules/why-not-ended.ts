import type { CalendarDate } from '../../shared/calendar.js';
import { refuse, type Refusal } from '../../shared/decider.js';
import type { Account } from '../account/state.js';

/**
 * Why a contract may not be ended for what is owed; `undefined` when it may: a formal notice runs, its thirty days and
 * ten more are over, and no debit on its way pays what it claims. C. ass. L113-3; the debit: our policy.
 */
export const whyNotEnded = ({ notice, instalments }: Account, today: CalendarDate): Refusal | undefined => {
  if (notice === undefined) return refuse('payments.no-formal-notice');
  const { numbers, terminableFrom } = notice;
  if (today < terminableFrom) return refuse('payments.termination-too-early', { from: terminableFrom });
  const awaited = instalments.find(({ number, pending }) => pending !== undefined && numbers.includes(number));
  return awaited && refuse('payments.debit-on-its-way', { number: awaited.number });
};
