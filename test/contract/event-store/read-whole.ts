import type { EventStore, LogFilter, Position, StoredEvent } from '../../../src/event-store/event-store.port.js';

/** Every event of the log after a position, page after page. */
export const wholeLog = async (store: EventStore, after: Position, filter?: LogFilter): Promise<StoredEvent[]> => {
  const found: StoredEvent[] = [];
  for (let from = after; ;) {
    const page = await store.readAll(from, filter);
    found.push(...page.events);
    if (page.through === from) return found;
    from = page.through;
  }
};

/** Every event of a stream, page after page. */
export const wholeStream = async (store: EventStore, stream: string): Promise<StoredEvent[]> => {
  const found: StoredEvent[] = [];
  for (;;) {
    const page = await store.readStream(stream, found.at(-1)?.revision ?? -1);
    if (page.length === 0) return found;
    found.push(...page);
  }
};

export const ids = (events: readonly { readonly id: string }[]): string[] => events.map(({ id }) => id);
