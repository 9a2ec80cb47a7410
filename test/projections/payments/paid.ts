import type { AccountEvent } from '../../../domain/payments/account/events.js';
import type { Instant } from '../../../domain/shared/calendar.js';
import { CONTRACT } from '../contracts/told-contract.js';
import type { Told } from '../../kit/told.js';

/** An event of a contract's account, told at noon of a day or else of the kit's. */
export const paid = (event: AccountEvent, on?: string, contract = CONTRACT): Told => ({
  ...event,
  stream: `account-${contract}`,
  ...(on !== undefined && { occurredAt: `${on}T11:00:00.000Z` as Instant }),
});
