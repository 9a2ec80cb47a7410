import type { ContractEvent } from '../../../domain/contracts/events.js';
import type { Instant } from '../../../domain/shared/calendar.js';
import { MEMBER } from '../../kit/encodings.js';
import type { Told } from '../../kit/told.js';

export const CONTRACT = 'c'.repeat(32);
export const ID = `${MEMBER}:${CONTRACT}`;

/** An event of a contract, told on a day (at noon) or else at the kit's. */
export const told = (event: ContractEvent, on?: string, contract = CONTRACT): Told => ({
  ...event,
  stream: `contract-${contract}`,
  ...(on !== undefined && { occurredAt: `${on}T11:00:00.000Z` as Instant }),
});
