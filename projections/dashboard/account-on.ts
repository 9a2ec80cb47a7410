import { accounts } from '../../domain/payments/account/account.js';
import type { Account } from '../../domain/payments/account/state.js';
import type { CalendarDate } from '../../domain/shared/calendar.js';
import { costsOwedOn } from './dated-costs.js';
import type { TileAccount } from './tile-account.js';

/** What a contract's account owes on a day, without what came back or was sent later: it was on its way then. */
export const accountOn = ({ open, pending, costs, notice }: TileAccount, day: CalendarDate): Account => ({
  ...accounts.initialState,
  instalments: open.filter(({ refused }) => refused === undefined || refused.on <= day),
  debits: pending,
  costsOwed: costsOwedOn(costs, day),
  notice: notice !== undefined && notice.sentOn <= day ? notice : undefined,
});
