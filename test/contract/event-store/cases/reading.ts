import { PAGE } from '../../../../src/event-store/event-store.port.js';
import { overEveryAdapter } from '../over-every-adapter.js';
import { ids, wholeLog, wholeStream } from '../read-whole.js';
import { anEvent, aStream, events } from '../some-events.js';

export const reading = (): void =>
  overEveryAdapter('reading', ({ one }) => {
    one('a stream and the log are read by bounded pages, nothing twice and nothing missing', async (store) => {
      const [stream, before] = [aStream(), await store.head()];
      const given = events(2 * PAGE + 345);
      await store.append(stream, 'none', given.slice(0, PAGE));
      await store.append(stream, PAGE - 1, given.slice(PAGE, 2 * PAGE));
      await store.append(stream, 2 * PAGE - 1, given.slice(2 * PAGE));
      expect(await store.readStream(stream, -1, 10 * PAGE)).toHaveLength(PAGE);
      expect(await store.readFold(stream, -1, 10 * PAGE)).toHaveLength(PAGE);
      expect((await store.readAll(before, { limit: 10 * PAGE })).events).toHaveLength(PAGE);
      expect(ids(await wholeStream(store, stream))).toEqual(ids(given));
      expect(ids(await wholeLog(store, before))).toEqual(ids(given));
    });

    one('a page starts after a revision and holds no more than asked for', async (store) => {
      const stream = aStream();
      const given = events(9);
      await store.append(stream, 'none', given);
      expect(ids(await store.readStream(stream, 3, 2))).toEqual(ids(given.slice(4, 6)));
      expect(ids(await store.readFold(stream, 3, 2))).toEqual(ids(given.slice(4, 6)));
      expect(ids(await store.readStream(stream, 3))).toEqual(ids(given.slice(4)));
      expect(await store.readStream(stream, 8)).toEqual([]);
      expect(await store.readFold(stream, 100)).toEqual([]);
    });

    one('a fold gets id, type, version, revision, time, data and hash', async (store) => {
      const stream = aStream();
      const event = anEvent({ type: 'PhoneChanged', version: 2, data: '{"phone":"…"}' });
      await store.append(stream, 'none', [event]);
      const { id, type, version, recordedAt, data, hash } = event;
      expect(await store.readFold(stream)).toMatchObject([{ id, type, version, recordedAt, data, hash, revision: 0 }]);
    });

    one('a stream that does not exist has no events', async (store) => {
      const stream = aStream();
      expect(await store.readStream(stream)).toEqual([]);
      expect(await store.readFold(stream)).toEqual([]);
      expect(await store.last(stream)).toBeUndefined();
    });

    one('the last event of a stream is read whole', async (store) => {
      const stream = aStream();
      const given = events(3);
      await store.append(stream, 'none', given);
      expect(await store.last(stream)).toEqual((await store.readStream(stream)).at(-1));
      expect(await store.last(stream)).toMatchObject({ ...given[2], stream, revision: 2 });
    });

    one('a log page starts after a position, and `through` is where the next one starts', async (store) => {
      const [stream, before] = [aStream(), await store.head()];
      const given = events(5);
      await store.append(stream, 'none', given);
      const page = await store.readAll(before, { limit: 2 });
      expect(ids(page.events)).toEqual(ids(given.slice(0, 2)));
      expect(page.through).toBe(page.events[1]!.position);
      expect(ids((await store.readAll(page.through, { limit: 2 })).events)).toEqual(ids(given.slice(2, 4)));
    });

    one('past the head there is nothing, and `through` stays', async (store) => {
      await store.append(aStream(), 'none', [anEvent()]);
      const head = await store.head();
      expect(await store.readAll(head)).toEqual({ events: [], through: head });
    });

    one('only the types asked for are given, in order', async (store) => {
      const before = await store.head();
      const types = ['A', 'B', 'C', 'A', 'B', 'C', 'B', 'A'];
      const given = types.map((type) => anEvent({ type }));
      await store.append(aStream(), 'none', given);
      const wanted = given.filter(({ type }) => type !== 'B');
      expect(ids(await wholeLog(store, before, { types: ['A', 'C'] }))).toEqual(ids(wanted));
      expect(ids(await wholeLog(store, before, { types: ['A', 'C'], limit: 2 }))).toEqual(ids(wanted));
      expect(ids(await wholeLog(store, before, { types: [] }))).toEqual([]);
    });

    one('`through` moves past events of other types, so that they are not searched again', async (store) => {
      const before = await store.head();
      await store.append(aStream(), 'none', [anEvent({ type: 'A' }), ...events(1_200 - 201, { type: 'B' })]);
      await store.append(aStream(), 'none', events(500, { type: 'B' }));
      let [from, found, turns] = [before, 0, 0];
      for (;;) {
        const page = await store.readAll(from, { types: ['A'] });
        found += page.events.length;
        if (page.through === from) break;
        from = page.through;
        turns++;
      }
      expect(found).toBe(1);
      expect(from).toBe(await store.head());
      expect(turns).toBeLessThan(10);
    });

    one('who has only so many positions looked at a page finds the same, and comes to the head', async (store) => {
      const before = await store.head();
      const given = Array.from({ length: 50 }, (_unused, index) => anEvent({ type: index % 17 === 0 ? 'A' : 'B' }));
      await store.append(aStream(), 'none', given);
      const wanted = given.filter(({ type }) => type === 'A');
      for (const span of [1, 7, 50, 1_000])
        expect(ids(await wholeLog(store, before, { types: ['A'], span }))).toEqual(ids(wanted));
      const page = await store.readAll(before, { types: ['A'], span: 7 });
      if (store.dense) expect(page).toMatchObject({ events: [{ id: given[0]!.id }], through: before + 7n });
    });

    one('a page of no events or of a part of one is refused', async (store) => {
      const stream = aStream();
      await store.append(stream, 'none', events(3));
      for (const limit of [0, -1, 1.5, Number.NaN]) {
        await expect(store.readStream(stream, -1, limit)).rejects.toThrow(RangeError);
        await expect(store.readFold(stream, -1, limit)).rejects.toThrow(RangeError);
        await expect(store.readAll(0n, { limit })).rejects.toThrow(RangeError);
        await expect(store.readAll(0n, { limit, types: ['A'] })).rejects.toThrow(RangeError);
      }
      await expect(store.readStream(stream, -2)).rejects.toThrow(RangeError);
    });
  });
