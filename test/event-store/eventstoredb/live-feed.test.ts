import { eventually, pause } from '../../contract/event-store/eventually.js';
import { Follower } from '../../contract/event-store/follower.js';
import { ids, wholeLog } from '../../contract/event-store/read-whole.js';
import { anEvent, aStream, events } from '../../contract/event-store/some-events.js';
import { withDouble } from './with-double.js';

describe('the live subscription to EventStoreDB', () => {
  it('is off while nobody listens, and live when somebody does', () =>
    withDouble(async (store) => {
      expect(store.health()).toMatchObject({ state: 'off', restarts: 0 });
      const stop = store.onAppended(() => undefined);
      await eventually(() => store.health().state === 'live');
      await store.append(aStream(), 'none', [anEvent()]);
      const head = await store.head();
      await eventually(() => store.health().position === head);
      stop();
      expect(store.health().state).toBe('off');
    }));

  it('comes back after the server was restarted, and a follower misses nothing', () =>
    withDouble(async (store, double) => {
      const before = await store.head();
      const follower = new Follower(store, before);
      for (let turn = 0; turn < 3; turn++) {
        await store.append(aStream(), 'none', events(10));
        await double.restart();
        await store.append(aStream(), 'none', events(10));
      }
      await eventually(() => follower.seen.length >= 60);
      await follower.stop();
      expect(ids(follower.seen)).toEqual(ids(await wholeLog(store, before)));
      expect(follower.errors).toEqual([]);
    }));

  it('goes on from its last position on every error, though it is given events again', () =>
    withDouble(async (store, double) => {
      double.faults.repeatedOnSubscription = 7;
      const before = await store.head();
      const follower = new Follower(store, before);
      for (let turn = 1; turn <= 5; turn++) {
        await store.append(aStream(), 'none', events(20));
        await eventually(() => store.health().state === 'live');
        double.loseConnections();
        await eventually(() => store.health().restarts >= turn);
      }
      await eventually(() => follower.seen.length >= 100);
      await follower.stop();
      expect(ids(follower.seen)).toEqual(ids(await wholeLog(store, before)));
      expect(store.health().lastError).toContain('UNAVAILABLE');
    }));

  it('that the server drops for being slow is begun again, and a follower misses nothing', () =>
    withDouble(async (store, double) => {
      const before = await store.head();
      const follower = new Follower(store, before);
      for (let turn = 1; turn <= 3; turn++) {
        await eventually(() => store.health().state === 'live');
        double.faults.subscriptionsTooSlow = 1;
        await store.append(aStream(), 'none', events(5));
        await eventually(() => store.health().restarts >= turn);
      }
      await eventually(() => follower.seen.length === 15);
      expect(store.health().lastError).toContain('Consumer too slow');
      await follower.stop();
      expect(ids(follower.seen)).toEqual(ids(await wholeLog(store, before)));
    }));

  it('that stands still is seen in health, begun again, and a follower still gets what was appended', () =>
    withDouble(
      async (store, double) => {
        const follower = new Follower(store, await store.head());
        await eventually(() => store.health().state === 'live');
        double.faults.subscriptionsStandStill = true;
        await store.append(aStream(), 'none', events(3));
        await eventually(() => store.health().state === 'still');
        expect(store.health().lastError).toBe('the subscription stood still');
        expect(Date.now() - Date.parse(store.health().notLiveSince!)).toBeLessThan(5_000);
        await eventually(() => follower.seen.length === 3);
        double.faults.subscriptionsStandStill = false;
        await eventually(() => store.health().state === 'live');
        expect(store.health()).not.toHaveProperty('notLiveSince');
        await store.append(aStream(), 'none', events(2));
        await eventually(() => follower.seen.length === 5);
        await follower.stop();
      },
      {},
      { watchMs: 100 },
    ));

  it('says since when it is not live, through every new beginning, until it is live again', () =>
    withDouble(async (store, double) => {
      const stop = store.onAppended(() => undefined);
      await eventually(() => store.health().state === 'live');
      await double.stop();
      await eventually(() => store.health().restarts >= 1);
      const { notLiveSince } = store.health();
      expect(Date.now() - Date.parse(notLiveSince!)).toBeLessThan(5_000);
      await eventually(() => store.health().restarts >= 3);
      expect(store.health()).toMatchObject({ state: 'connecting', notLiveSince });
      expect(store.health().lastError).toContain('UNAVAILABLE');
      await double.restart();
      await eventually(() => store.health().state === 'live');
      expect(store.health()).not.toHaveProperty('notLiveSince');
      stop();
    }));

  it('at the head in silence is not taken for standing still', () =>
    withDouble(
      async (store) => {
        await store.append(aStream(), 'none', [anEvent()]);
        const stop = store.onAppended(() => undefined);
        await eventually(() => store.health().state === 'live');
        await pause(300);
        expect(store.health()).toMatchObject({ state: 'live', restarts: 0 });
        stop();
      },
      {},
      { watchMs: 50 },
    ));
});
