import { PAGE, type EventStore, type StoredEvent } from './event-store.port.js';

/** The events of a stream in order, none where it does not exist; so many at a time are in memory. */
export async function* eventsOfStream(
  store: Pick<EventStore, 'readStream'>,
  stream: string,
  atATime = PAGE,
): AsyncGenerator<StoredEvent> {
  for (let after = -1; ;) {
    const page = await store.readStream(stream, after, atATime);
    yield* page;
    if (page.length < atATime) return;
    after = page.at(-1)!.revision;
  }
}
