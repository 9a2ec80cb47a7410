import type { Instant } from '../../domain/shared/calendar.js';

/** How the live subscription to a server's log does, for the health page and metrics. */
export interface SubscriptionHealth {
  /** `off`: nobody listens; `still`: it says nothing although events lie after its position */
  readonly state: 'off' | 'connecting' | 'live' | 'still';
  /** since when it is not live though somebody listens, through every new beginning; absent: it is live, or off */
  readonly notLiveSince?: Instant;
  /** the last event or checkpoint that it gave */
  readonly position: bigint;
  /** milliseconds since it last gave something or was looked at and found at the head */
  readonly silentMs: number;
  /** subscriptions begun again since the start, each after an error or a stand-still */
  readonly restarts: number;
  readonly lastError?: string;
}
