import { overEveryAdapter } from '../over-every-adapter.js';
import { ids, wholeLog, wholeStream } from '../read-whole.js';
import { anEvent, aStream, events } from '../some-events.js';

export const appending = (): void =>
  overEveryAdapter('appending', ({ one }) => {
    one('a first append makes the stream', async (store) => {
      const stream = aStream();
      const before = await store.head();
      const appended = await store.append(stream, 'none', [anEvent()]);
      expect(appended).toMatchObject({ outcome: 'appended', revision: 0 });
      expect(appended).toHaveProperty('position', await store.head());
      expect(await store.head()).toBeGreaterThan(before);
    });

    one('an append at the exact revision is taken', async (store) => {
      const stream = aStream();
      await store.append(stream, 'none', events(3));
      expect(await store.append(stream, 2, events(2))).toMatchObject({ outcome: 'appended', revision: 4 });
      expect((await store.readStream(stream)).map(({ revision }) => revision)).toEqual([0, 1, 2, 3, 4]);
    });

    const refused = [
      { title: '`none` on an existing stream', expected: 'none', length: 2, actual: 1 },
      { title: 'a revision too high', expected: 2, length: 2, actual: 1 },
      { title: 'a revision far too high', expected: 1_000_000, length: 2, actual: 1 },
      { title: 'a revision too low', expected: 0, length: 2, actual: 1 },
      { title: 'a revision of a stream that does not exist', expected: 0, length: 0, actual: 'none' },
    ] as const;

    refused.forEach(({ title, expected, length, actual }) =>
      one(`${title} is refused, and nothing is changed`, async (store) => {
        const stream = aStream();
        if (length > 0) await store.append(stream, 'none', events(length));
        const [head, whole, last] = [await store.head(), await wholeStream(store, stream), await store.last(stream)];
        expect(await store.append(stream, expected, events(2))).toEqual({ outcome: 'conflict', actual });
        expect(await store.head()).toBe(head);
        expect(await wholeStream(store, stream)).toEqual(whole);
        expect(await store.last(stream)).toEqual(last);
        const at = length > 0 ? length - 1 : 'none';
        expect(await store.append(stream, at, [anEvent()])).toMatchObject({ outcome: 'appended', revision: length });
      }),
    );

    one('several events get revisions and positions of their own, the answer is the last one’s', async (store) => {
      const stream = aStream();
      const before = await store.head();
      const given = events(5);
      const appended = await store.append(stream, 'none', given);
      const stored = await wholeLog(store, before);
      expect(stored).toEqual(
        given.map((event, revision) => ({ ...event, stream, revision, position: expect.anything() })),
      );
      const positions = stored.map(({ position }) => position);
      expect(positions.every((position, index) => position > (positions[index - 1] ?? before))).toBe(true);
      expect(appended).toEqual({ outcome: 'appended', revision: 4, position: positions.at(-1) });
    });

    one('what is read by stream is what is read from the log', async (store) => {
      const [stream, other, before] = [aStream(), aStream(), await store.head()];
      await store.append(stream, 'none', events(2));
      await store.append(other, 'none', events(2));
      await store.append(stream, 1, events(2));
      const log = await wholeLog(store, before);
      expect(log.filter((event) => event.stream === stream)).toEqual(await store.readStream(stream));
      expect(ids(await store.readStream(other))).toEqual(ids(log.slice(2, 4)));
    });

    one('an empty append is a check of the revision', async (store) => {
      const [stream, missing] = [aStream(), aStream()];
      const appended = await store.append(stream, 'none', events(2));
      const head = await store.head();
      expect(await store.append(stream, 1, [])).toEqual(appended);
      expect(await store.append(stream, 0, [])).toEqual({ outcome: 'conflict', actual: 1 });
      expect(await store.append(stream, 'none', [])).toEqual({ outcome: 'conflict', actual: 1 });
      expect(await store.append(missing, 'none', [])).toEqual({ outcome: 'appended', revision: -1, position: 0n });
      expect(await store.append(missing, 0, [])).toEqual({ outcome: 'conflict', actual: 'none' });
      expect(await store.append(missing, 'none', [anEvent()])).toMatchObject({ outcome: 'appended', revision: 0 });
      expect(await store.readAll(head)).toMatchObject({ events: [{ stream: missing }] });
    });
  });
