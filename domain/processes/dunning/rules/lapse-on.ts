import type { CalendarDate } from '../../../shared/calendar.js';
import { isHeldOff } from '../../../payments/rules/is-held-off.js';
import type { Dunning, Lapse } from '../state.js';

/**
 * Has cover ended by a day, because the formal notice ran until its date? The law ends it, from the letter and on the
 * day that the letter told; a contract that has ended by then has no cover to end. C. ass. L113-3.
 */
export const lapseOn = ({ account, endsOn, suspended }: Dunning, day: CalendarDate): Lapse | undefined => {
  const { notice } = account;
  if (notice === undefined || suspended !== undefined || notice.suspendsOn > day) return undefined;
  if (endsOn !== undefined && endsOn <= notice.suspendsOn) return undefined;
  return isHeldOff(account) ? undefined : { noticeSentOn: notice.sentOn, from: notice.suspendsOn };
};
