import type { CalendarDate } from '../../shared/calendar.js';
import type { Account } from '../account/state.js';
import { arrears } from './arrears.js';
import { refusedDebts } from './refused-debts.js';

export const PAYMENT_STATUSES = ['up-to-date', 'due', 'refused', 'formal-notice', 'suspended'] as const;
export type PaymentStatus = (typeof PAYMENT_STATUSES)[number];

/**
 * How the premium of a contract stands on a day, the gravest first: cover suspended because it is unpaid, a formal notice
 * that runs (C. ass. L113-3), a debit refused, a premium or costs fallen due. A debit on its way is no debt: our policy.
 */
export const paymentStatusOn = (account: Account, isSuspended: boolean, today: CalendarDate): PaymentStatus => {
  if (isSuspended) return 'suspended';
  if (account.notice !== undefined && account.notice.sentOn <= today) return 'formal-notice';
  if (refusedDebts(account, today).length > 0) return 'refused';
  return account.costsOwed > 0 || arrears(account, today).length > 0 ? 'due' : 'up-to-date';
};
