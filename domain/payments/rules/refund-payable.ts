import type { CalendarDate } from '../../shared/calendar.js';
import { larger, minus, ZERO, type Cents } from '../../shared/money.js';
import type { Account } from '../account/state.js';
import { amountOwed } from './amount-owed.js';

/** What may be paid back on a day: what is owed to the member less what he owes. C. civ. 1347 (compensation). */
export const refundPayable = (account: Account, today: CalendarDate): Cents =>
  larger(ZERO, minus(account.refundOwed, amountOwed(account, today)));
