import { END } from '@eventstore/db-client';
import { eventually, pause } from '../../contract/event-store/eventually.js';
import { anEvent, aStream, someEvents, startDouble } from './a-server.js';
import { hear } from './hear.js';

/** What a server does on no demand but the double does: these run on the double, whatever the environment. */
describe('the double of EventStoreDB with faults', () => {
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
