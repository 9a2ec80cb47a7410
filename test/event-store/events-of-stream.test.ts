import { eventsOfStream } from '../../src/event-store/events-of-stream.js';
import { MemoryEventStore } from '../../src/event-store/memory/memory-event-store.js';
import { aStream, events } from '../contract/event-store/some-events.js';

describe('the events of a stream', () => {
  it.each([1, 2, 3, 4, 7])('are each read once and in order, %d at a time', async (atATime) => {
    const [store, stream, written] = [new MemoryEventStore(), aStream(), events(6)];
    await store.append(stream, 'none', written);
    await store.append(aStream(), 'none', events(2));
    const found: string[] = [];
    for await (const { id } of eventsOfStream(store, stream, atATime)) found.push(id);
    expect(found).toEqual(written.map(({ id }) => id));
  });

  it('are none where there is no such stream', async () => {
    const found: object[] = [];
    for await (const event of eventsOfStream(new MemoryEventStore(), aStream())) found.push(event);
    expect(found).toEqual([]);
  });
});
