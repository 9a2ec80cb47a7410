import { ANY, NO_STREAM, STREAM_EXISTS, type AppendResult } from '@eventstore/db-client';
import { all, anEvent, aStream, someEvents, startServer, type FactServer } from './a-server.js';

const WRONG = { type: 'wrong-expected-version' };
const ofBytes = (bytes: number): ReturnType<typeof anEvent> => anEvent('Large', { text: 'x'.repeat(bytes) });

describe.each([
  { way: 'through the shared stream', batchAppend: true },
  { way: 'by plain calls', batchAppend: false },
])('appending to EventStoreDB $way', ({ batchAppend }) => {
  let server: FactServer;
  beforeAll(async () => (server = await startServer({ batchAppend })));
  afterAll(() => server.stop());

  const append = (
    stream: string,
    events: ReturnType<typeof anEvent>[],
    expectedRevision: bigint | typeof ANY | typeof NO_STREAM | typeof STREAM_EXISTS,
  ): Promise<AppendResult> => server.client.appendToStream(stream, events, { expectedRevision });
  const length = async (stream: string): Promise<number> => (await all(server.client.readStream(stream))).length;

  it('NO_STREAM on a new stream gives revision 0 and a position of bigints', async () => {
    const { success, nextExpectedRevision, position } = await append(aStream(), [anEvent()], NO_STREAM);
    expect({ success, nextExpectedRevision }).toEqual({ success: true, nextExpectedRevision: 0n });
    expect([typeof position?.commit, typeof position?.prepare]).toEqual(['bigint', 'bigint']);
  });

  it('the same event id again with NO_STREAM or ANY gives the first revision and position', async () => {
    const [stream, event] = [aStream(), anEvent()];
    const first = await append(stream, [event], NO_STREAM);
    await append(stream, [anEvent()], 0n);
    expect(await append(stream, [event], NO_STREAM)).toEqual(first);
    expect(await append(stream, [event], ANY)).toEqual(first);
    expect(await length(stream)).toBe(2);
  });

  it('the same event id again with the current revision is written twice', async () => {
    const [stream, event] = [aStream(), anEvent()];
    await append(stream, [event], NO_STREAM);
    expect(await append(stream, [event], 0n)).toMatchObject({ success: true, nextExpectedRevision: 1n });
    expect((await all(server.client.readStream(stream))).map((read) => read.event?.id)).toEqual([event.id, event.id]);
  });

  it('another event with NO_STREAM on an existing stream is a wrong expected version without a message', async () => {
    const stream = aStream();
    await append(stream, someEvents(2), NO_STREAM);
    await expect(append(stream, [anEvent()], NO_STREAM)).rejects.toMatchObject({
      ...WRONG,
      message: '',
      actualVersion: 1n,
      expectedVersion: 'no_stream',
    });
  });

  it('an expected revision higher than the actual one is the same error', async () => {
    const stream = aStream();
    await append(stream, [anEvent()], NO_STREAM);
    await expect(append(stream, [anEvent()], 7n)).rejects.toMatchObject({
      ...WRONG,
      actualVersion: 0n,
      expectedVersion: 7n,
    });
  });

  it('STREAM_EXISTS on a missing stream is the same error, the actual version being no_stream', async () => {
    await expect(append(aStream(), [anEvent()], STREAM_EXISTS)).rejects.toMatchObject({
      ...WRONG,
      actualVersion: 'no_stream',
    });
  });

  it('throwOnAppendFailure: false still throws', async () => {
    const stream = aStream();
    await append(stream, [anEvent()], NO_STREAM);
    const options = { expectedRevision: NO_STREAM, throwOnAppendFailure: false } as const;
    await expect(server.client.appendToStream(stream, [anEvent()], options)).rejects.toMatchObject(WRONG);
  });

  it('no events and a wrong revision are the same error, so that an empty append is a check', async () => {
    const stream = aStream();
    await append(stream, someEvents(3), NO_STREAM);
    await expect(append(stream, [], 0n)).rejects.toMatchObject({ ...WRONG, actualVersion: 2n });
    expect(await append(stream, [], 2n)).toMatchObject({ success: true, nextExpectedRevision: 2n });
    expect(await length(stream)).toBe(3);
  });

  it('events of 0.9 MB in all are taken, events of 1.2 MB in all are not', async () => {
    const stream = aStream();
    await append(stream, [ofBytes(450_000), ofBytes(450_000)], NO_STREAM);
    await expect(append(stream, [ofBytes(600_000), ofBytes(600_000)], 1n)).rejects.toMatchObject({
      type: 'maximum-append-size-exceeded',
      maxAppendSize: 1_048_576,
    });
  });

  it('one event of 20 MB is an unknown error with the code RESOURCE_EXHAUSTED', async () => {
    await expect(append(aStream(), [ofBytes(20_000_000)], NO_STREAM)).rejects.toMatchObject({
      type: 'unknown',
      code: 8,
    });
    expect(await append(aStream(), [anEvent()], NO_STREAM)).toMatchObject({ success: true });
  });

  it('an append to a tombstoned stream is an error of its own', async () => {
    const stream = aStream();
    await append(stream, [anEvent()], NO_STREAM);
    await server.client.tombstoneStream(stream);
    await expect(append(stream, [anEvent()], ANY)).rejects.toMatchObject({
      type: 'stream-deleted',
      streamName: stream,
    });
  });

  it('a deadline of one millisecond is exceeded', async () => {
    if (server.double) server.double.faults.onAppend = () => ({ kind: 'delay', milliseconds: 30 });
    const late = server.client.appendToStream(aStream(), [anEvent()], { deadline: 1 });
    await expect(late).rejects.toMatchObject({ type: 'deadline-exceeded' });
    if (server.double) server.double.faults.onAppend = () => undefined;
  });

  it('the same two ids again give the first result, and the first of them alone counts as a retry', async () => {
    const [stream, given] = [aStream(), someEvents(2)];
    const first = await append(stream, given, NO_STREAM);
    expect(await append(stream, given, NO_STREAM)).toEqual(first);
    expect(await append(stream, given.slice(0, 1), NO_STREAM)).toMatchObject({ success: true });
    expect(await length(stream)).toBe(2);
  });

  it('one known id and a new one are a wrong expected version, and nothing is written', async () => {
    const [stream, known] = [aStream(), anEvent()];
    await append(stream, [known], NO_STREAM);
    await expect(append(stream, [known, anEvent()], NO_STREAM)).rejects.toMatchObject(WRONG);
    expect(await length(stream)).toBe(1);
  });

  it('the same ids in another stream are written there', async () => {
    const [one, other, given] = [aStream(), aStream(), someEvents(2)];
    await append(one, given, NO_STREAM);
    expect(await append(other, given, NO_STREAM)).toMatchObject({ success: true, nextExpectedRevision: 1n });
    expect(await length(other)).toBe(2);
  });

  it('three events in one append have positions of their own, the result’s is the last one’s', async () => {
    const stream = aStream();
    const { position } = await append(stream, someEvents(3), NO_STREAM);
    const positions = (await all(server.client.readStream(stream))).map(({ event }) => event!.position!.commit);
    expect(new Set(positions).size).toBe(3);
    expect(positions.at(-1)).toBe(position!.commit);
  });

  it('2,000 first appends at once on a cold connection all succeed', async () => {
    const cold = await startServer({ batchAppend });
    const answers = await Promise.all(
      Array.from({ length: 2_000 }, () =>
        cold.client.appendToStream(aStream(), [anEvent()], { expectedRevision: NO_STREAM, deadline: 60_000 }),
      ),
    );
    expect(answers.every(({ success }) => success)).toBe(true);
    await cold.stop();
  }, 60_000);
});
