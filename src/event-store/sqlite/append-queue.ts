import { SqliteError } from 'better-sqlite3';
import { Patience } from '../../clock/patience.js';
import { EventStoreError } from '../event-store.error.js';
import type { Appended, Conflict, Position } from '../event-store.port.js';
import type { AppendLot, AppendRequest } from './append-lot.js';

interface Waiting {
  readonly request: AppendRequest;
  readonly resolve: (result: Appended | Conflict) => void;
  readonly reject: (error: Error) => void;
  /** since another process's lock was met first */
  patience?: Patience;
}

/** More events than this in one commit bring nothing more. */
const LOT_EVENTS = 512;
/** After this long behind another process's lock the callers are told, nothing being written. */
const GIVE_UP_MS = 10_000;
const MAX_WAITING = 10_000;

/**
 * Group commit without a timer: whoever calls while a commit is under way goes with the next one, which starts when the
 * last one ends; a lone caller never waits. A lock held by another process puts the lot back into the queue.
 */
export class AppendQueue {
  private waiting: Waiting[] = [];
  private scheduled = false;
  private closed = false;

  constructor(
    private readonly write: AppendLot,
    private readonly committed: (position: Position) => void,
  ) {}

  append(request: AppendRequest): Promise<Appended | Conflict> {
    if (this.closed) return Promise.reject(new EventStoreError('event-store.closed', 'the event store is closed'));
    if (this.waiting.length >= MAX_WAITING)
      return Promise.reject(new EventStoreError('event-store.busy', `more than ${MAX_WAITING} appends are waiting`));
    return new Promise((resolve, reject) => {
      this.waiting.push({ request, resolve, reject });
      this.schedule();
    });
  }

  /** Writes what is waiting and takes no more. */
  close(): void {
    this.closed = true;
    while (this.waiting.length > 0) this.commit(this.nextLot());
  }

  private schedule(): void {
    if (this.scheduled) return;
    this.scheduled = true;
    setImmediate(() => this.run());
  }

  private run(): void {
    this.scheduled = false;
    if (this.waiting.length === 0) return;
    this.commit(this.nextLot());
    if (this.waiting.length > 0) this.schedule();
  }

  private nextLot(): readonly Waiting[] {
    let events = 0;
    const size = this.waiting.findIndex(({ request }) => (events += request.events.length) > LOT_EVENTS);
    return this.waiting.splice(0, size < 0 ? this.waiting.length : Math.max(1, size));
  }

  private commit(lot: readonly Waiting[]): void {
    try {
      const results = this.write(lot.map(({ request }) => request));
      results.forEach((result, index) => lot[index]!.resolve(result));
      const last = results.findLast((result) => result.outcome === 'appended');
      if (last) this.committed(last.position);
    } catch (error) {
      this.failed(lot, error as Error);
    }
  }

  private failed(lot: readonly Waiting[], error: Error): void {
    const busy = error instanceof SqliteError && error.code.startsWith('SQLITE_BUSY');
    // one append that the store cannot take must not fail those beside it
    if (!busy && lot.length > 1) return lot.forEach((waiting) => this.commit([waiting]));
    const patient = lot.filter(
      (waiting) => busy && !this.closed && !(waiting.patience ??= new Patience(GIVE_UP_MS)).isOver(),
    );
    const reason = busy
      ? new EventStoreError('event-store.busy', 'another process holds the event store')
      : unavailable(error);
    lot.filter((waiting) => !patient.includes(waiting)).forEach(({ reject }) => reject(reason));
    this.waiting = [...patient, ...this.waiting];
  }
}

const unavailable = (error: Error): EventStoreError =>
  new EventStoreError('event-store.unavailable', `the event store did not write: ${error.message}`);
