import {
  excludeSystemEvents,
  START as FROM_START,
  type AllStreamSubscription,
  type EventStoreDBClient,
} from '@eventstore/db-client';
import { START, type Position } from '../event-store.port.js';
import { backOff } from './back-off.js';
import { wordsOf } from './server-error.js';
import { positionOf } from './server-event.js';
import type { SubscriptionHealth } from './subscription-health.js';

export interface FeedTimes {
  /** between two looks whether the subscription stands still */
  readonly watchMs: number;
}

const CHECKPOINT_WINDOW = 1_000;

/**
 * Follows the server's log and tells how far it is. A subscription does not come back by itself after an error, and may
 * stand still without one: it is begun again from the last position, after a back-off, on every error, and when a look
 * at the head finds events that it did not give.
 */
export class LiveFeed {
  private subscription: AllStreamSubscription | undefined;
  private state: SubscriptionHealth['state'] = 'off';
  private position: Position = START;
  private heardAt = Date.now();
  private restarts = 0;
  private failures = 0;
  private lastError: string | undefined;
  private again: NodeJS.Timeout | undefined;
  private watch: NodeJS.Timeout | undefined;

  constructor(
    private readonly client: EventStoreDBClient,
    private readonly head: () => Promise<Position>,
    private readonly tell: (position: Position) => void,
    private readonly times: FeedTimes,
  ) {}

  start(): void {
    if (this.state !== 'off') return;
    this.state = 'connecting';
    this.position = START;
    this.watch = setInterval(() => void this.look(), this.times.watchMs).unref();
    void this.begin();
  }

  stop(): void {
    this.state = 'off';
    clearInterval(this.watch);
    clearTimeout(this.again);
    this.leave();
  }

  health(): SubscriptionHealth {
    const { state, position, restarts, lastError } = this;
    const silentMs = state === 'off' ? 0 : Date.now() - this.heardAt;
    return { state, position, silentMs, restarts, ...(lastError !== undefined && { lastError }) };
  }

  /** The first time at the head: what lies before is read by those who are told. */
  private async begin(): Promise<void> {
    try {
      if (this.position === START) this.position = await this.head();
    } catch (error) {
      return this.failed(wordsOf(error));
    }
    if (this.state === 'off') return;
    this.follow();
  }

  private follow(): void {
    const fromPosition = this.position === START ? FROM_START : { commit: this.position, prepare: this.position };
    const filter = excludeSystemEvents({
      maxSearchWindow: CHECKPOINT_WINDOW,
      checkpointReached: async (_, { commit }) => this.heard(commit),
    });
    const subscription = this.client.subscribeToAll({ fromPosition, filter });
    this.subscription = subscription;
    const current = (act: () => void) => (): void => void (this.subscription === subscription && act());
    // what was appended before the server confirmed is not told by any event of ours: listeners look for themselves
    subscription.on(
      'confirmation',
      current(() => this.confirmed()),
    );
    subscription.on('data', ({ event }) => void (event && current(() => this.heard(positionOf(event)))()));
    // the listener stays: an error of a subscription that was left must not end the process unheard
    subscription.on('error', (error: Error) => current(() => this.failed(wordsOf(error)))());
    subscription.on(
      'end',
      current(() => this.failed('the server ended the subscription')),
    );
  }

  private confirmed(): void {
    this.state = 'live';
    this.failures = 0;
    this.heardAt = Date.now();
    this.tell(this.position);
  }

  /** An event given again after a new beginning does not move the position back. */
  private heard(position: Position): void {
    this.heardAt = Date.now();
    if (position <= this.position) return;
    this.position = position;
    this.tell(position);
  }

  private failed(reason: string): void {
    if (this.state === 'off') return;
    this.lastError = reason;
    if (this.state !== 'still') this.state = 'connecting';
    this.restarts++;
    this.leave();
    clearTimeout(this.again);
    this.again = setTimeout(() => void this.begin(), backOff(this.failures++));
  }

  private leave(): void {
    const left = this.subscription;
    this.subscription = undefined;
    void left?.unsubscribe().catch(() => undefined);
  }

  /** Events after a position that has not moved since the last look: the subscription stands still. */
  private async look(): Promise<void> {
    const { position, subscription } = this;
    if (this.state !== 'live' && this.state !== 'still') return;
    if (Date.now() - this.heardAt < this.times.watchMs) return;
    const head = await this.head().catch(() => undefined);
    if (head === undefined || this.subscription !== subscription || this.position !== position) return;
    if (head <= position) return void (this.heardAt = Date.now());
    this.state = 'still';
    this.tell(head);
    this.failed('the subscription stood still');
  }
}
