import type { Position } from '../event-store.port.js';

/** How the live subscription does, for the health page and metrics. */
export interface SubscriptionHealth {
  /** `off`: nobody listens; `still`: it says nothing although events lie after its position */
  readonly state: 'off' | 'connecting' | 'live' | 'still';
  /** the last event or checkpoint that it gave */
  readonly position: Position;
  /** milliseconds since it last gave something or was looked at and found at the head */
  readonly silentMs: number;
  /** subscriptions begun again since the start, each after an error or a stand-still */
  readonly restarts: number;
  readonly lastError?: string;
}
