import { earliestSuspension } from '../../contracts/rules/earliest-suspension.js';
import { later, type CalendarDate } from '../../shared/calendar.js';
import type { Account } from '../account/state.js';
import { dunnedInstalments } from './dunned-instalments.js';

/**
 * First day without cover if nobody pays, as the member is told in advance; `undefined` while nothing is refused or
 * overdue. The date of the formal notice that runs; before it, the one that a notice sent on its day will set, or sent
 * today where that day has passed. C. ass. L113-3. A savings contract is never suspended (L132-20).
 */
export const foreseenSuspension = (account: Account, today: CalendarDate): CalendarDate | undefined => {
  if (account.notice !== undefined) return account.notice.suspendsOn;
  const days = dunnedInstalments(account)
    .filter(({ instalment: { refused, dueOn } }) => refused !== undefined || dueOn < today)
    .map(({ on }) => later(on, today));
  const first = days.sort()[0];
  return first && earliestSuspension(first);
};
