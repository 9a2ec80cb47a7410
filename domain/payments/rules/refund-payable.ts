import type { CalendarDate } from '../../shared/calendar.js';
import { larger, minus, plus, ZERO, type Cents } from '../../shared/money.js';
import type { Account } from '../account/state.js';
import { arrears } from './arrears.js';

/** What may be paid back on a day: what is owed to the member less what he owes. C. civ. 1347 (compensation). */
export const refundPayable = (account: Account, today: CalendarDate): Cents => {
  const owed = plus(account.costsOwed, ...arrears(account, today).map(({ amount }) => amount));
  return larger(ZERO, minus(account.refundOwed, owed));
};
