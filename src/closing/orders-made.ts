import type { EventMetadata } from '../event-store/codec/event-metadata.js';
import type { Position } from '../event-store/event-store.port.js';
import type { Closing } from './closing.js';

/**
 * Counts the events that processes have made since a position on account of what lies before it, whatever its cause, and
 * on account of these in their turn. An event that they made of something newer is somebody else's.
 */
export class OrdersMade {
  count = 0;
  private readonly newer = new Set<string>();
  private readonly actors: ReadonlySet<string>;

  constructor(
    private readonly closing: Closing,
    private looked: Position,
  ) {
    this.actors = new Set(closing.processes.map(({ process }) => `system:${process.name}`));
  }

  /** Looks at the log up to a position. */
  async look(to: Position): Promise<void> {
    while (this.looked < to) {
      const page = await this.closing.core.events.readAll(this.looked);
      for (const { id, metadata, position } of page.events) if (position <= to) this.take(id, metadata);
      if (page.through === this.looked) return;
      this.looked = page.through < to ? page.through : to;
    }
  }

  private take(id: string, metadata: string): void {
    const { actor, causationId } = JSON.parse(metadata) as EventMetadata;
    if (this.actors.has(actor) && !this.newer.has(causationId)) this.count += 1;
    else this.newer.add(id);
  }
}
