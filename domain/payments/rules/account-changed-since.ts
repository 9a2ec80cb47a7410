import type { CalendarDate } from '../../shared/calendar.js';
import type { SignedMandate } from '../mandates/state.js';

/**
 * Did the debtor give another account after a debit was sent? What its bank says of the former one is no matter any
 * more. Our policy.
 */
export const accountChangedSince = (
  { accounts }: Pick<SignedMandate, 'accounts'>,
  submittedOn: CalendarDate,
): boolean => accounts.length > 1 && accounts.at(-1)!.from > submittedOn;
