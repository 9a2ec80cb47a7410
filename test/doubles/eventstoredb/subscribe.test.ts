import { START, streamNameFilter, type Position } from '@eventstore/db-client';
import { eventually, pause } from '../../contract/event-store/eventually.js';
import { anEvent, aStream, REAL, someEvents, startServer, type FactServer } from './a-server.js';
import { hear } from './hear.js';

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

afterAll(() => {
  process.stdout.write(
    `facts on EventStoreDB ran on ${REAL === undefined ? 'the protocol double' : 'a real server'}\n`,
  );
});
