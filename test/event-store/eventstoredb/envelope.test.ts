import { EventStoreDBClient, jsonEvent } from '@eventstore/db-client';
import { fromServerJson, toServerText } from '../../../src/event-store/eventstoredb/envelope.js';
import { serverId } from '../../../src/event-store/eventstoredb/server-id.js';
import { ids } from '../../contract/event-store/read-whole.js';
import { anEvent, aStream, events } from '../../contract/event-store/some-events.js';
import { withDouble } from './with-double.js';

describe('the envelope of an event on EventStoreDB', () => {
  it('is written behind the metadata and taken off again', () => {
    const { type, ...event } = anEvent({ data: '{"a":"é"}', metadata: '{"origin":"live"}' });
    const text = toServerText({ ...event, type });
    expect(text.data).toBe(event.data);
    expect(text.metadata).toMatch(/^\{"origin":"live","id":"[0-9a-f]{32}","recordedAt":/);
    expect(fromServerJson(JSON.parse(text.data), JSON.parse(text.metadata), 'here')).toEqual(event);
  });

  it.each(['{ "a": 1 }', '{"a":1.0}', '{"b":1,"1":2}', '"\\u00e9"', '1e3', '{"a":1,"a":2}'])(
    'refuses %s as data or in metadata, which reading and writing would change',
    (text) => {
      expect(() => toServerText(anEvent({ data: text }))).toThrow(RangeError);
      expect(() => toServerText(anEvent({ metadata: `{"in":${text}}` }))).toThrow(RangeError);
    },
  );

  it.each(['[]', 'null', '"text"', '{"hash":"mine"}', '{"version":3}'])('refuses %s as metadata', (metadata) =>
    expect(() => toServerText(anEvent({ metadata }))).toThrow(RangeError),
  );

  it('refused text is not sent and fails alone', () =>
    withDouble(async (store, double) => {
      const wrong = store.append(aStream(), 'none', [anEvent({ data: '{ }' })]);
      const right = store.append(aStream(), 'none', [anEvent()]);
      await expect(wrong).rejects.toThrow(RangeError);
      expect(await right).toMatchObject({ outcome: 'appended' });
      expect(double.counted.appends).toBe(1);
    }));

  it('an event of another program is named by stream and revision', () =>
    withDouble(async (store, double) => {
      const client = EventStoreDBClient.connectionString(double.url);
      const stream = aStream();
      await store.append(stream, 'none', events(2));
      await client.appendToStream(stream, jsonEvent({ type: 'Foreign', data: { a: 1 } }));
      const foreign = { code: 'event-store.foreign-event', message: expect.stringContaining(`${stream}@2`) };
      await expect(store.readStream(stream)).rejects.toMatchObject(foreign);
      await expect(store.readAll(0n)).rejects.toMatchObject(foreign);
      expect(await store.readStream(stream, -1, 2)).toHaveLength(2);
      await client.dispose();
    }));

  it('events of the server itself are left out, and passed over', () =>
    withDouble(async (store, double) => {
      const [stream, given] = [aStream(), events(3)];
      await store.append(stream, 'none', given.slice(0, 1));
      for (let turn = 0; turn < 150; turn++) double.log.delete('not-ours');
      const head = await store.head();
      expect((await store.last(stream))?.position).toBe(head);
      await store.append(stream, 0, given.slice(1));
      expect(ids((await store.readAll(0n)).events)).toEqual(ids(given));
      expect(ids((await store.readAll(head, { limit: 1 })).events)).toEqual(ids(given.slice(1, 2)));
    }));

  it('the UUID on the server is a well-formed one, made of the event’s hash', () => {
    const one = serverId(`1:${'0123456789abcdef'.repeat(4)}`);
    expect(one).toBe('01234567-89ab-8def-a123-456789abcdef');
    expect(serverId(`1:${'1123456789abcdef'.repeat(4)}`)).not.toBe(one);
  });
});
