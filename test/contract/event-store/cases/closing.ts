import { overEveryAdapter } from '../over-every-adapter.js';
import { anEvent, aStream } from '../some-events.js';

const closed = { name: 'EventStoreError', code: 'event-store.closed' };

export const closing = (): void =>
  overEveryAdapter('closing', ({ one, two }) => {
    one('what was asked before is done, what is asked after is refused', async (store) => {
      const stream = aStream();
      const pending = store.append(stream, 'none', [anEvent()]);
      await store.close();
      expect(await pending).toMatchObject({ outcome: 'appended', revision: 0 });
      await expect(store.append(stream, 0, [anEvent()])).rejects.toMatchObject(closed);
      await expect(store.readStream(stream)).rejects.toMatchObject(closed);
      await expect(store.readFold(stream)).rejects.toMatchObject(closed);
      await expect(store.last(stream)).rejects.toMatchObject(closed);
      await expect(store.readAll(0n)).rejects.toMatchObject(closed);
      await expect(store.head()).rejects.toMatchObject(closed);
    });

    one('closing twice is closing once', async (store) => {
      await store.close();
      await expect(store.close()).resolves.toBeUndefined();
    });

    one('a listener to a closed store is refused', async (store) => {
      await store.close();
      expect(() => store.onAppended(() => undefined)).toThrow('closed');
    });

    one('a listener may stop after the close', async (store) => {
      const stop = store.onAppended(() => undefined);
      await store.close();
      expect(stop).not.toThrow();
    });

    two('one instance closed leaves the other at work', async (store, other) => {
      const stream = aStream();
      await store.append(stream, 'none', [anEvent()]);
      await store.close();
      expect(await other.append(stream, 0, [anEvent()])).toMatchObject({ outcome: 'appended', revision: 1 });
    });
  });
