import { END, START, streamNameFilter, type AllStreamSubscription, type Position } from '@eventstore/db-client';
import { eventually, pause } from '../../contract/event-store/eventually.js';
import { anEvent, aStream, REAL, someEvents, startDouble, startServer, type FactServer } from './a-server.js';

interface Heard {
  readonly events: string[];
  readonly said: string[];
  readonly errors: Error[];
}

const hear = (subscription: AllStreamSubscription): Heard => {
  const heard: Heard = { events: [], said: [], errors: [] };
  subscription.on('data', ({ event }) => void (event && heard.events.push(event.streamId)));
  subscription.on('confirmation', () => void heard.said.push('confirmation'));
  subscription.on('caughtUp', () => void heard.said.push('caughtUp'));
  subscription.on('error', (error: Error) => void heard.errors.push(error));
  return heard;
};

describe('subscribing to EventStoreDB', () => {
  let server: FactServer;
  beforeAll(async () => (server = await startServer()));
  afterAll(() => server.stop());

  it('says confirmation, then caughtUp when the history has been read', async () => {
    const stream = aStream();
    await server.client.appendToStream(stream, someEvents(3));
    const subscription = server.client.subscribeToAll({ fromPosition: START });
    const heard = hear(subscription);
    await eventually(() => heard.said.length === 2);
    expect(heard.said).toEqual(['confirmation', 'caughtUp']);
    expect(heard.events.filter((name) => name === stream)).toHaveLength(3);
    await subscription.unsubscribe();
  });

  it('to the whole log from an append’s position starts after that append', async () => {
    const stream = aStream();
    const { position } = await server.client.appendToStream(stream, someEvents(3));
    const next = aStream();
    await server.client.appendToStream(next, anEvent());
    const subscription = server.client.subscribeToAll({ fromPosition: position! });
    const heard = hear(subscription);
    await eventually(() => heard.events.includes(next));
    expect(heard.events).not.toContain(stream);
    await subscription.unsubscribe();
  });

  it('to a stream from a revision excludes the event there', async () => {
    const stream = aStream();
    await server.client.appendToStream(stream, someEvents(4));
    const subscription = server.client.subscribeToStream(stream, { fromRevision: 1n });
    const revisions: bigint[] = [];
    subscription.on('data', ({ event }) => void (event && revisions.push(event.revision)));
    await eventually(() => revisions.length === 2);
    expect(revisions).toEqual([2n, 3n]);
    await subscription.unsubscribe();
  });

  it('a filtered one tells how far it has looked, though nothing matches', async () => {
    const checkpoints: Position[] = [];
    const reached = async (_: unknown, position: Position): Promise<void> => void checkpoints.push(position);
    const { position } = await server.client.appendToStream(aStream(), anEvent());
    await server.client.appendToStream(aStream(), someEvents(600));
    const filter = streamNameFilter({ prefixes: ['absent-'], maxSearchWindow: 50, checkpointReached: reached });
    const subscription = server.client.subscribeToAll({ fromPosition: position!, filter });
    const heard = hear(subscription);
    await eventually(() => checkpoints.length >= 10);
    expect(checkpoints.every(({ commit }) => commit > position!.commit)).toBe(true);
    expect(heard.events).toEqual([]);
    await subscription.unsubscribe();
  });

  it('a slow consumer during the history is only held back', async () => {
    const { position } = await server.client.appendToStream(aStream(), anEvent());
    const stream = aStream();
    await server.client.appendToStream(
      stream,
      Array.from({ length: 900 }, () => anEvent('Wide', { a: 'x'.repeat(1_000) })),
    );
    const subscription = server.client.subscribeToAll({ fromPosition: position! });
    subscription.once('confirmation', () => void setTimeout(() => subscription.resume(), 300));
    subscription.pause();
    await pause(300);
    const heard = hear(subscription);
    await eventually(() => heard.events.length >= 900);
    expect(heard.errors).toEqual([]);
    await subscription.unsubscribe();
  });
});

/** These need faults on demand. */
describe('subscribing to the double of EventStoreDB', () => {
  it('a consumer that falls behind while live is dropped', async () => {
    const { client, stop } = await startDouble({ liveBuffer: 50 });
    const subscription = client.subscribeToAll({ fromPosition: END });
    const errors: Error[] = [];
    subscription.on('error', (error: Error) => void errors.push(error));
    await new Promise((resolve) => subscription.once('caughtUp', resolve));
    const wide = (): ReturnType<typeof anEvent> => anEvent('Wide', { a: 'x'.repeat(5_000) });
    for (let turn = 0; turn < 20; turn++) await client.appendToStream(aStream(), Array.from({ length: 50 }, wide));
    subscription.resume();
    await eventually(() => errors.length > 0);
    expect(errors).toMatchObject([{ type: 'timeout', message: expect.stringContaining('Consumer too slow') }]);
    await stop();
  });

  it('a server killed is one error and then nothing, and the client comes back on its next call', async () => {
    const { client, double, stop } = await startDouble();
    const subscription = client.subscribeToAll({ fromPosition: END });
    const heard = hear(subscription);
    await new Promise((resolve) => subscription.once('caughtUp', resolve));
    const { position } = await client.appendToStream(aStream(), anEvent());
    await eventually(() => heard.events.length === 1);
    await double.stop();
    await eventually(() => heard.errors.length > 0);
    expect(heard.errors).toMatchObject([{ type: 'unavailable' }]);
    await double.restart();
    const again = await client.appendToStream(aStream(), anEvent());
    expect(again.position!.commit).toBeGreaterThan(position!.commit);
    await pause(50);
    expect(heard.events).toHaveLength(1);
    await stop();
  });

  it('a server that is down is a plain error with the code 14 and no type', async () => {
    const { client, double, stop } = await startDouble();
    await double.stop();
    const error: unknown = await client.appendToStream(aStream(), anEvent()).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: 14 });
    expect(error).not.toHaveProperty('type');
    await stop();
  });

  it('every acknowledged append is there after the server was killed', async () => {
    const { client, double, stop } = await startDouble();
    const streams = Array.from({ length: 50 }, aStream);
    await Promise.all(streams.map((stream) => client.appendToStream(stream, anEvent())));
    await double.restart();
    const kept = new Set(double.log.records.map(({ stream }) => stream));
    expect(streams.every((stream) => kept.has(stream))).toBe(true);
    await stop();
  });

  it('the connection lost leaves every append on the shared stream without an answer', async () => {
    const { client, double, stop } = await startDouble();
    await client.appendToStream(aStream(), anEvent());
    let arrived = 0;
    double.faults.onAppend = () =>
      ++arrived === 5 ? { kind: 'connection-lost', when: 'after-write' } : { kind: 'delay', milliseconds: 200 };
    const answers = await Promise.allSettled(
      Array.from({ length: 10 }, () => client.appendToStream(aStream(), anEvent())),
    );
    expect(answers.map((answer) => answer.status === 'rejected' && (answer.reason as { type: string }).type)).toEqual(
      Array.from({ length: 10 }, () => 'unavailable'),
    );
    await stop();
  });

  it('a new subscription may be given events again', async () => {
    const { client, double, stop } = await startDouble();
    const { position } = await client.appendToStream(aStream(), someEvents(5));
    double.faults.repeatedOnSubscription = 3;
    const subscription = client.subscribeToAll({ fromPosition: position! });
    const heard = hear(subscription);
    await new Promise((resolve) => subscription.once('caughtUp', resolve));
    expect(heard.events).toHaveLength(3);
    await stop();
  });

  it('a subscription may stand still without an error', async () => {
    const { client, double, stop } = await startDouble();
    const subscription = client.subscribeToAll({ fromPosition: END });
    const heard = hear(subscription);
    await new Promise((resolve) => subscription.once('caughtUp', resolve));
    double.faults.subscriptionsStandStill = true;
    await client.appendToStream(aStream(), anEvent());
    await pause(50);
    expect(heard).toMatchObject({ events: [], errors: [] });
    await stop();
  });
});

afterAll(() => {
  process.stdout.write(
    `facts on EventStoreDB ran on ${REAL === undefined ? 'the protocol double' : 'a real server'}\n`,
  );
});
