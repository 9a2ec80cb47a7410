import type { CalendarDate } from '../../shared/calendar.js';
import { plus, type Cents } from '../../shared/money.js';
import type { Account } from '../account/state.js';
import { arrears } from './arrears.js';

/** All that is to be paid on a day: what fell due and is not on its way, and the costs of returns. Our policy. */
export const amountOwed = (account: Account, today: CalendarDate): Cents =>
  plus(account.costsOwed, ...arrears(account, today).map(({ amount }) => amount));
