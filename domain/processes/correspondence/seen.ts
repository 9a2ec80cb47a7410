import type { ContractEvent } from '../../contracts/events.js';
import type { MembershipEvent } from '../../membership/events.js';
import type { paymentEvents } from '../../payments/events.js';
import type { EventOf } from '../../shared/event-type.js';

type AboutAccounts =
  | 'FormalNoticeSent'
  | 'InstalmentsAnnounced'
  | 'DebitReturned'
  | 'DebitRefunded'
  | 'PremiumRefundPaid'
  | 'PremiumRefundSetOff'
  | 'PremiumRefundReturned';
type AboutMandates =
  | 'MandateSigned'
  | 'MandateAccountChanged'
  | 'MandateBlocked'
  | 'MandateUnblocked'
  | 'MandateRevoked'
  | 'MandateLapsed';
type AboutContracts = 'GuaranteesSuspended' | 'GuaranteesReinstated' | 'ContractTerminated';

/** What members are written about, and what their mandates come to. */
export type Seen =
  | Extract<EventOf<typeof paymentEvents>, { type: AboutAccounts | AboutMandates }>
  | Extract<ContractEvent, { type: AboutContracts }>
  | Extract<MembershipEvent, { type: 'AddressChanged' }>;
