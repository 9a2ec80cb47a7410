import type { EventStoreDBClient } from '@eventstore/db-client';
import type { Instant } from '../../../domain/shared/calendar.js';
import { START, type Position } from '../event-store.port.js';
import { backOff } from './back-off.js';
import { openSubscription } from './open-subscription.js';
import { wordsOf } from './server-error.js';
import type { SubscriptionHealth } from '../subscription-health.js';

export interface FeedTimes {
  /** between two looks whether the subscription stands still */
  readonly watchMs: number;
}

const CONFIRM_WITHIN_MS = 10_000;

/**
 * Follows the server's log and tells how far it is. A subscription does not come back by itself after an error, and may
 * stand still without one: it is begun again from the last position, after a back-off, on every error, and when a look
 * at the head finds events that it did not give.
 */
export class LiveFeed {
  private leave: () => void = () => undefined;
  /** counts beginnings and ends, so that what comes late of an earlier one is known */
  private turn = 0;
  private state: SubscriptionHealth['state'] = 'off';
  private position: Position = START;
  private notLiveSince: Instant | undefined;
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
    this.turnTo('connecting');
    this.position = START;
    this.watch = setInterval(() => void this.look(), this.times.watchMs).unref();
    void this.begin();
  }

  stop(): void {
    this.turnTo('off');
    clearInterval(this.watch);
    this.abandon();
  }

  health(): SubscriptionHealth {
    const { state, position, restarts, lastError, notLiveSince } = this;
    const silentMs = state === 'off' ? 0 : Date.now() - this.heardAt;
    return {
      state,
      position,
      silentMs,
      restarts,
      ...(notLiveSince && { notLiveSince }),
      ...(lastError && { lastError }),
    };
  }

  /** The first time at the head: what lies before is read by those who are told. */
  private async begin(): Promise<void> {
    const turn = ++this.turn;
    this.heardAt = Date.now();
    try {
      const position = this.position === START ? await this.head() : this.position;
      if (turn !== this.turn) return;
      this.position = position;
      this.follow();
    } catch (error) {
      if (turn === this.turn) this.failed(wordsOf(error));
    }
  }

  private follow(): void {
    this.leave = openSubscription(this.client, this.position, {
      confirmed: () => this.confirmed(),
      heard: (position) => this.heard(position),
      ended: (reason) => this.failed(reason),
    });
  }

  /** What was appended before the server confirmed is told by no event: listeners are to look for themselves. */
  private confirmed(): void {
    if (this.state === 'connecting') this.turnTo('live');
    this.failures = 0;
    this.heardAt = Date.now();
    this.tell(this.position);
  }

  /** An event given again after a new beginning does not move the position back. */
  private heard(position: Position): void {
    this.heardAt = Date.now();
    if (position <= this.position) return;
    this.turnTo('live');
    this.position = position;
    this.tell(position);
  }

  private failed(reason: string): void {
    if (this.state === 'off') return;
    if (this.state === 'live') this.turnTo('connecting');
    this.lastError = reason;
    this.restarts++;
    this.abandon();
    this.again = setTimeout(() => void this.begin(), backOff(this.failures++));
  }

  private turnTo(state: SubscriptionHealth['state']): void {
    this.state = state;
    if (state === 'live' || state === 'off') this.notLiveSince = undefined;
    else this.notLiveSince ??= new Date().toISOString() as Instant;
  }

  /** Nothing that was begun before says anything any more. */
  private abandon(): void {
    this.turn++;
    clearTimeout(this.again);
    this.leave();
    this.leave = () => undefined;
  }

  private async look(): Promise<void> {
    const { turn } = this;
    const connecting = this.state === 'connecting';
    if (Date.now() - this.heardAt < (connecting ? CONFIRM_WITHIN_MS : this.times.watchMs)) return;
    if (connecting) return this.failed('the server did not confirm the subscription');
    const head = await this.head().catch(() => undefined);
    if (head !== undefined && turn === this.turn) this.compare(head);
  }

  /** Events after the position, in so long a silence: the subscription stands still. */
  private compare(head: Position): void {
    this.heardAt = Date.now();
    if (head <= this.position) return this.turnTo('live');
    this.turnTo('still');
    this.tell(head);
    this.failed('the subscription stood still');
  }
}
