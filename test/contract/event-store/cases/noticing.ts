import type { EventStore, Position } from '../../../../src/event-store/event-store.port.js';
import { eventually, pause } from '../eventually.js';
import { overEveryAdapter } from '../over-every-adapter.js';
import { anEvent, aStream } from '../some-events.js';

const expectNoticed = async (store: EventStore, writer: EventStore): Promise<void> => {
  const told: Position[] = [];
  const stop = store.onAppended((position) => void told.push(position));
  for (let turn = 0; turn < 3; turn++) {
    await writer.append(aStream(), 'none', [anEvent()]);
    const head = await writer.head();
    await eventually(() => told.some((position) => position >= head));
    expect(await store.head()).toBeGreaterThanOrEqual(told.at(-1)!);
  }
  stop();
  await pause(60);
  const before = told.length;
  await writer.append(aStream(), 'none', [anEvent()]);
  await pause(120);
  expect(told).toHaveLength(before);
};

export const noticing = (): void =>
  overEveryAdapter('noticing appends', ({ one, two }) => {
    one('a listener is told of appends, with a visible position, until it stops', (store) =>
      expectNoticed(store, store),
    );

    two('and of appends made by another instance', (store, other) => expectNoticed(store, other));

    one('a listener that throws harms neither the append nor the other listeners', async (store) => {
      let told = 0;
      const stopThrowing = store.onAppended(() => {
        throw new Error('a listener of the contract suite that throws');
      });
      const stop = store.onAppended(() => void told++);
      const stream = aStream();
      expect(await store.append(stream, 'none', [anEvent()])).toMatchObject({ outcome: 'appended' });
      await eventually(() => told > 0);
      expect(await store.append(stream, 0, [anEvent()])).toMatchObject({ outcome: 'appended' });
      stopThrowing();
      stop();
    });

    one('a listener that starts again after a stop is told again', async (store) => {
      store.onAppended(() => undefined)();
      let told = 0;
      const stop = store.onAppended(() => void told++);
      await store.append(aStream(), 'none', [anEvent()]);
      await eventually(() => told > 0);
      expect(told).toBeGreaterThan(0);
      stop();
    });

    one(
      'where a subscription can stand still, it is live while somebody listens, and off before and after',
      async (store) => {
        if (store.health === undefined) return expect(store.dense).toBe(true); // noticed by the file, not by a subscription
        expect(store.health().state).toBe('off');
        const stop = store.onAppended(() => undefined);
        await eventually(() => store.health!().state === 'live');
        await store.append(aStream(), 'none', [anEvent()]);
        const head = await store.head();
        await eventually(() => store.health!().position >= head);
        expect(store.health()).not.toHaveProperty('notLiveSince');
        stop();
        expect(store.health().state).toBe('off');
      },
    );
  });
