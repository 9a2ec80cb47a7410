import { setTimeout as pause } from 'node:timers/promises';
import { gathered } from '../../src/event-store/gathered.js';
import { MemoryEventStore } from '../../src/event-store/memory/memory-event-store.js';
import { anEvent, aStream } from '../contract/event-store/some-events.js';

const EVERY_MS = 20;
const append = (store: MemoryEventStore) => store.append(aStream(), 'none', [anEvent()]);

describe('commits that are told together', () => {
  it('one that stands alone is told at once', async () => {
    const store = new MemoryEventStore();
    const told: number[] = [];
    gathered(store, EVERY_MS).onAppended(() => told.push(1));
    await append(store);
    expect(told).toHaveLength(1);
  });

  it('those that follow it are told once, after the last of them', async () => {
    const store = new MemoryEventStore();
    const heads: bigint[] = [];
    gathered(store, EVERY_MS).onAppended(() => void store.head().then((head) => heads.push(head)));
    for (let count = 0; count < 5; count += 1) await append(store);
    await pause(3 * EVERY_MS);
    expect(heads).toHaveLength(2);
    expect(heads.at(-1)).toBe(5n);
  });

  it('who has stopped is told no more', async () => {
    const store = new MemoryEventStore();
    const told: number[] = [];
    const stop = gathered(store, EVERY_MS).onAppended(() => told.push(1));
    await append(store);
    await append(store);
    stop();
    await append(store);
    await pause(2 * EVERY_MS);
    expect(told).toHaveLength(1);
  });
});
