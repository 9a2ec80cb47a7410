import type { EventToAppend } from '../../src/event-store/event-store.port.js';
import { MemoryEventStore } from '../../src/event-store/memory/memory-event-store.js';
import { copyEvents } from '../../src/moving/copy-events.js';
import { Diverged } from '../../src/moving/diverged.js';

let made = 0;
const event = (text = ''): EventToAppend => {
  const id = String((made += 1)).padStart(32, '0');
  const data = JSON.stringify({ text });
  return {
    id,
    type: 'Told',
    version: 1,
    recordedAt: '2026-11-24T12:00:00.000Z' as never,
    data,
    metadata: '{}',
    hash: `1:${id}`,
  };
};
const copied = (from: MemoryEventStore, to: MemoryEventStore) => copyEvents(from, to, 256, () => undefined);
const logOf = async (store: MemoryEventStore) =>
  (await store.readAll(0n)).events.map(({ stream, revision, position, id }) => [stream, revision, position, id]);

describe('a copy of a log', () => {
  let [from, to] = [new MemoryEventStore(), new MemoryEventStore()];
  beforeEach(() => void ([from, to] = [new MemoryEventStore(), new MemoryEventStore()]));

  it('goes on in the order of the source after the source went on', async () => {
    await from.append('s', 'none', [event()]);
    await copied(from, to);
    await from.append('s', 0, [event()]);
    await from.append('t', 'none', [event()]);
    expect(await copied(from, to)).toEqual({ streams: 2, events: 3 });
    expect(await logOf(to)).toEqual(await logOf(from));
  });

  it('parts neighbours that are too large for one append', async () => {
    const large = 'x'.repeat(600_000);
    await from.append('s', 'none', [event(large)]);
    await from.append('s', 0, [event(large)]);
    await copied(from, to);
    expect(await logOf(to)).toEqual(await logOf(from));
  });

  it('is not mixed into another log', async () => {
    await from.append('s', 'none', [event()]);
    await to.append('t', 'none', [event()]);
    await expect(copied(from, to)).rejects.toThrow(Diverged);
    expect(await to.head()).toBe(1n);
  });

  it('stops where a stream is another', async () => {
    const first = event();
    await from.append('s', 'none', [first]);
    await from.append('s', 0, [event()]);
    await to.append('s', 'none', [first]);
    await to.append('s', 0, [event()]);
    await expect(copied(from, to)).rejects.toThrow('s@1 is another event');
  });
});
