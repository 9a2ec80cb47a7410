import type { EventStore, LogFilter, Position, StoredEvent } from '../../../src/event-store/event-store.port.js';
import { subscribe } from '../../../src/event-store/subscribe.js';

/** A reader as a view is one: it keeps a checkpoint, and starts again from there whatever ended its subscription. */
export class Follower {
  readonly seen: StoredEvent[] = [];
  readonly errors: Error[] = [];
  private readonly stopping = new AbortController();
  private readonly running: Promise<void>;

  constructor(
    private readonly store: EventStore,
    public checkpoint: Position,
    private readonly handle: (event: StoredEvent) => void = () => undefined,
    private readonly filter?: LogFilter,
  ) {
    this.running = this.run();
  }

  /** Resolves when the subscription has ended after the abort. */
  async stop(): Promise<void> {
    this.stopping.abort();
    await this.running;
  }

  private async run(): Promise<void> {
    while (!this.stopping.signal.aborted) await this.once().catch((error: Error) => void this.errors.push(error));
  }

  private async once(): Promise<void> {
    for await (const page of subscribe(this.store, this.checkpoint, this.stopping.signal, this.filter)) {
      page.events.forEach(this.handle);
      this.seen.push(...page.events);
      this.checkpoint = page.through;
    }
  }
}
