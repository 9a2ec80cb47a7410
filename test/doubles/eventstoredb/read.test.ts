import { BACKWARDS, END, NO_STREAM, eventTypeFilter, type AppendResult } from '@eventstore/db-client';
import { all, anEvent, aStream, someEvents, startServer, type FactServer } from './a-server.js';

describe('reading EventStoreDB', () => {
  let server: FactServer;
  beforeAll(async () => (server = await startServer()));
  afterAll(() => server.stop());

  const appended = async (stream: string, count: number): Promise<AppendResult> =>
    server.client.appendToStream(stream, someEvents(count), { expectedRevision: NO_STREAM });
  const revisions = async (items: ReturnType<typeof server.client.readStream>): Promise<bigint[]> =>
    (await all(items)).map(({ event }) => event!.revision);

  it('readStream from a revision includes the event there', async () => {
    const stream = aStream();
    await appended(stream, 5);
    expect(await revisions(server.client.readStream(stream, { fromRevision: 3n }))).toEqual([3n, 4n]);
    expect(await revisions(server.client.readStream(stream, { fromRevision: 1n, maxCount: 2 }))).toEqual([1n, 2n]);
  });

  it('readStream backwards from the end gives the last event first', async () => {
    const stream = aStream();
    await appended(stream, 3);
    const backwards = { direction: BACKWARDS, fromRevision: END, maxCount: 2 } as const;
    expect(await revisions(server.client.readStream(stream, backwards))).toEqual([2n, 1n]);
  });

  it('readAll from a position includes the event there, backwards excludes it', async () => {
    const stream = aStream();
    const { position } = await appended(stream, 3);
    const [forwards] = await all(server.client.readAll({ fromPosition: position!, maxCount: 1 }));
    expect(forwards?.event).toMatchObject({ streamId: stream, revision: 2n });
    const [backwards] = await all(
      server.client.readAll({ fromPosition: position!, maxCount: 1, direction: BACKWARDS }),
    );
    expect(backwards?.event).toMatchObject({ streamId: stream, revision: 1n });
  });

  it('a missing stream is an error of the iterator', async () => {
    const stream = aStream();
    await expect(all(server.client.readStream(stream))).rejects.toMatchObject({
      type: 'stream-not-found',
      streamName: stream,
    });
  });

  it('past the end there are no rows and no error', async () => {
    const stream = aStream();
    const { position } = await appended(stream, 2);
    expect(await all(server.client.readStream(stream, { fromRevision: 9n }))).toEqual([]);
    const rest = await all(server.client.readAll({ fromPosition: position! }));
    expect(rest[0]?.event?.position).toEqual(position);
  });

  it('a tombstoned stream is a deleted one', async () => {
    const stream = aStream();
    await appended(stream, 1);
    await server.client.tombstoneStream(stream);
    await expect(all(server.client.readStream(stream))).rejects.toMatchObject({ type: 'stream-deleted' });
  });

  it('a deleted stream is not found, and may be written to again', async () => {
    const stream = aStream();
    await appended(stream, 2);
    await server.client.deleteStream(stream);
    await expect(all(server.client.readStream(stream))).rejects.toMatchObject({ type: 'stream-not-found' });
    expect(await appended(stream, 1)).toMatchObject({ success: true, nextExpectedRevision: 2n });
  });

  it('created is a Date, revision and position are bigints', async () => {
    const stream = aStream();
    await appended(stream, 1);
    const [read] = await all(server.client.readStream(stream));
    expect(Math.abs(read!.event!.created.getTime() - Date.now())).toBeLessThan(60_000);
    expect([typeof read!.event!.revision, typeof read!.event!.position!.commit]).toEqual(['bigint', 'bigint']);
  });

  it('readAll gives system events too', async () => {
    const types = (await all(server.client.readAll({ maxCount: 500 }))).map(({ event }) => event!.type);
    expect(types.some((type) => type.startsWith('$'))).toBe(true);
  });

  it('readAll ignores a filter', async () => {
    const { position } = await server.client.appendToStream(aStream(), [anEvent('One'), anEvent('Two')]);
    const options = { fromPosition: position!, maxCount: 1, filter: eventTypeFilter({ prefixes: ['Absent'] }) };
    expect(await all(server.client.readAll(options))).toHaveLength(1);
  });

  it('data and metadata come back as they were, and the content type with them', async () => {
    const stream = aStream();
    const event = { ...anEvent('Kept', { name: 'Éloïse 👩🏽‍🦽 \u2028' }), metadata: { origin: 'live' } };
    await server.client.appendToStream(stream, event);
    const [read] = await all(server.client.readStream(stream));
    const { id, type, data, metadata } = event;
    expect(read?.event).toMatchObject({ id, type, data, metadata, isJson: true, streamId: stream, revision: 0n });
  });
});
