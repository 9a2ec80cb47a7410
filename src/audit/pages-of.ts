import { PAGE, START, type EventStore, type LogPage } from '../event-store/event-store.port.js';
import { ForeignEvent } from '../event-store/foreign-event.js';

/**
 * The whole log by pages. One that holds an event which cannot be read is given event by event up to it, so that what
 * lies before it is looked at first; then `ForeignEvent` is thrown.
 */
export async function* pagesOf(store: EventStore): AsyncGenerator<LogPage> {
  let limit = PAGE;
  for (let after = START; ;) {
    const page = await readOr(store, after, limit);
    if (page === undefined) {
      limit = 1;
      continue;
    }
    if (page.through === after) return;
    yield page;
    after = page.through;
  }
}

/** `undefined`: to be read again one by one. */
const readOr = async (store: EventStore, after: bigint, limit: number): Promise<LogPage | undefined> => {
  try {
    return await store.readAll(after, { limit });
  } catch (error) {
    if (limit > 1 && error instanceof ForeignEvent) return undefined;
    throw error;
  }
};
