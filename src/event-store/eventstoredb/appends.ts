import { EventStoreError } from '../event-store.error.js';
import type { Appended, Conflict } from '../event-store.port.js';
import { isRetry } from '../is-retry.js';
import type { AppendRequest } from './append-request.js';
import type { AppendSender } from './append-sender.js';
import { backOff, pause } from './back-off.js';
import { InFlight } from './in-flight.js';
import type { Reads } from './reads.js';
import { UnknownOutcome } from './unknown-outcome.js';

const MAX_AT_ONCE = 256;
/** Longer than a server needs to start again, or a cluster to choose its leader. */
const GIVE_UP_MS = 20_000;

/**
 * Appends with exactly one outcome each. When the server did not say what became of one, what lies after the expected
 * revision is read: our events there are the answer; else the same append is sent at the same revision, which the
 * server writes at most once, however late the first one arrives.
 */
export class Appends {
  private readonly inFlight = new InFlight(MAX_AT_ONCE);

  constructor(
    private readonly sender: AppendSender,
    private readonly reads: Reads,
  ) {}

  append(request: AppendRequest): Promise<Appended | Conflict> {
    return this.inFlight.run(() => (request.events.length === 0 ? this.check(request) : this.write(request)));
  }

  settled(): Promise<void> {
    return this.inFlight.settled();
  }

  private async check({ stream, expected }: AppendRequest): Promise<Appended | Conflict> {
    const last = await this.reads.last(stream);
    const actual = last?.revision ?? 'none';
    if (actual !== expected) return { outcome: 'conflict', actual };
    return { outcome: 'appended', revision: last?.revision ?? -1, position: last?.position ?? 0n };
  }

  private async write(request: AppendRequest): Promise<Appended | Conflict> {
    const end = Date.now() + GIVE_UP_MS;
    for (let attempt = 0; ; attempt++) {
      try {
        return (attempt > 0 ? await this.there(request) : undefined) ?? (await this.sender.send(request));
      } catch (error) {
        if (!(error instanceof UnknownOutcome) && !isUnavailable(error)) throw error;
        if (Date.now() > end) throw stillUnknown(request, error);
        await pause(backOff(attempt));
      }
    }
  }

  private async there({ stream, expected, events }: AppendRequest): Promise<Appended | undefined> {
    const written = await this.reads.stream(stream, expected === 'none' ? 0 : expected + 1, events.length);
    if (!isRetry(events, written)) return undefined;
    const { revision, position } = written.at(-1)!;
    return { outcome: 'appended', revision, position };
  }
}

const isUnavailable = (error: unknown): error is EventStoreError =>
  error instanceof EventStoreError && error.code === 'event-store.unavailable';

const stillUnknown = ({ stream }: AppendRequest, { message }: Error): EventStoreError =>
  new EventStoreError(
    'event-store.outcome-unknown',
    `an append to ${stream} had no answer within ${GIVE_UP_MS} ms, tried again at the same revision: ${message}`,
  );
