import type { CalendarDate } from '../../../shared/calendar.js';
import type { Account } from '../../../payments/account/state.js';
import type { Dunning, Lapse } from '../state.js';

/** Every debt that the notice claims is in a debit that nobody can return any more, which the day is about to record. */
const isAsGoodAsPaid = ({ instalments, debits, notice }: Account, day: CalendarDate): boolean =>
  instalments
    .filter(({ number, amount, paid }) => notice!.numbers.includes(number) && amount > paid)
    .every(({ pending }) => debits.some(({ id, returnableUntil }) => id === pending && returnableUntil < day));

/**
 * Has cover ended by a day, because the formal notice ran until its date? The law ends it, from the letter and on the
 * day that the letter told; a contract that has ended by then has no cover to end. C. ass. L113-3.
 */
export const lapseOn = ({ account, endsOn, suspended }: Dunning, day: CalendarDate): Lapse | undefined => {
  const { notice } = account;
  if (notice === undefined || suspended !== undefined || notice.suspendsOn > day) return undefined;
  if (endsOn !== undefined && endsOn <= notice.suspendsOn) return undefined;
  return isAsGoodAsPaid(account, day) ? undefined : { noticeSentOn: notice.sentOn, from: notice.suspendsOn };
};
