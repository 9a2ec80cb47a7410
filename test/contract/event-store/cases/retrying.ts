import { overEveryAdapter } from '../over-every-adapter.js';
import { ids } from '../read-whole.js';
import { anEvent, aStream, events } from '../some-events.js';

/** The port promises idempotency for a retry at the same revision, and for nothing else. */
export const retrying = (): void =>
  overEveryAdapter('retrying after an unknown outcome', ({ one, two }) => {
    one('the same events at the same revision give the first answer and are there once', async (store) => {
      const stream = aStream();
      const [created, changed] = [events(1), events(3)];
      const first = await store.append(stream, 'none', created);
      const second = await store.append(stream, 0, changed);
      expect(await store.append(stream, 'none', created)).toEqual(first);
      expect(await store.append(stream, 0, changed)).toEqual(second);
      expect(ids(await store.readStream(stream))).toEqual(ids([...created, ...changed]));
    });

    one('the first answer is given after the stream has moved on', async (store) => {
      const stream = aStream();
      const given = events(2);
      const first = await store.append(stream, 'none', given);
      await store.append(stream, 1, events(4));
      expect(await store.append(stream, 'none', given)).toEqual(first);
      expect(await store.readStream(stream)).toHaveLength(6);
    });

    one('retries at once with the first attempt are there once', async (store) => {
      const stream = aStream();
      const given = events(2);
      const answers = await Promise.all(Array.from({ length: 8 }, () => store.append(stream, 'none', given)));
      expect(
        new Set(answers.map((answer) => (answer.outcome === 'appended' ? answer.position : 'conflict'))).size,
      ).toBe(1);
      expect(ids(await store.readStream(stream))).toEqual(ids(given));
    });

    two('another instance gets the first answer as well', async (store, other) => {
      const stream = aStream();
      const given = events(2);
      expect(await other.append(stream, 'none', given)).toEqual(await store.append(stream, 'none', given));
      expect(await other.readStream(stream)).toHaveLength(2);
    });

    one('a known event followed by a new one is a conflict, and nothing is written', async (store) => {
      const stream = aStream();
      const known = anEvent();
      await store.append(stream, 'none', [known]);
      expect(await store.append(stream, 'none', [known, anEvent()])).toEqual({ outcome: 'conflict', actual: 0 });
      expect(ids(await store.readStream(stream))).toEqual([known.id]);
    });

    one(
      'the same ids over other content are a conflict: two processes may have had one request at once',
      async (store) => {
        const stream = aStream();
        const given = anEvent();
        await store.append(stream, 'none', [given]);
        const other = { ...anEvent({ data: '{"city":"Blois"}' }), id: given.id };
        expect(await store.append(stream, 'none', [other])).toEqual({ outcome: 'conflict', actual: 0 });
        expect(await store.last(stream)).toMatchObject(given);
      },
    );

    one('the same ids in another stream are written there', async (store) => {
      const [stream, other] = [aStream(), aStream()];
      const given = events(2);
      await store.append(stream, 'none', given);
      expect(await store.append(other, 'none', given)).toMatchObject({ outcome: 'appended', revision: 1 });
      expect(ids(await store.readStream(other))).toEqual(ids(given));
    });
  });
