import type { StoredEvent } from '../../../../src/event-store/event-store.port.js';
import { eventually, pause } from '../eventually.js';
import { Follower } from '../follower.js';
import { overEveryAdapter } from '../over-every-adapter.js';
import { ids, wholeLog } from '../read-whole.js';
import { anEvent, aStream, events } from '../some-events.js';

/** Throws the first time that it sees an event, as a handler does whose database is away for a moment. */
const failingOnceAt = (id: string): ((event: StoredEvent) => void) => {
  let failed = false;
  return (event) => {
    if (event.id !== id || failed) return;
    failed = true;
    throw new Error('the handler failed once');
  };
};

/** Each defect that was seen in a store of the kind (facts on SQLite), under its own words. */
export const peerDefects = (): void =>
  overEveryAdapter('defects seen elsewhere', ({ one, two }) => {
    one('“must not exist” not enforced', async (store) => {
      const stream = aStream();
      await store.append(stream, 'none', [anEvent()]);
      expect(await store.append(stream, 'none', [anEvent()])).toEqual({ outcome: 'conflict', actual: 0 });
    });

    one('a refused append still moved the stream’s version', async (store) => {
      const stream = aStream();
      await store.append(stream, 'none', [anEvent()]);
      for (let turn = 0; turn < 5; turn++) await store.append(stream, 7, events(3));
      expect(await store.append(stream, 0, [])).toMatchObject({ outcome: 'appended', revision: 0 });
      expect(await store.append(stream, 0, [anEvent()])).toMatchObject({ outcome: 'appended', revision: 1 });
    });

    one('a stream that exists is said not to', async (store) => {
      const stream = aStream();
      await store.append(stream, 'none', events(2));
      expect(await store.last(stream)).toMatchObject({ stream, revision: 1 });
      expect(await store.append(stream, 'none', [])).toEqual({ outcome: 'conflict', actual: 1 });
    });

    one('a checkpoint frozen after the first batch, so that each restart replays the rest', async (store) => {
      const before = await store.head();
      const follower = new Follower(store, before, undefined, { limit: 10 });
      for (let turn = 0; turn < 5; turn++) await store.append(aStream(), 'none', events(25));
      await eventually(() => follower.seen.length === 125);
      await follower.stop();
      expect(follower.checkpoint).toBe(await store.head());
      const again = new Follower(store, follower.checkpoint);
      await pause(50);
      await again.stop();
      expect(again.seen).toEqual([]);
    });

    one('a handler that throws ends the consumer silently', async (store) => {
      const [before, stream, given] = [await store.head(), aStream(), events(30)];
      const follower = new Follower(store, before, failingOnceAt(given[17]!.id), { limit: 10 });
      await store.append(stream, 'none', given);
      await eventually(() => follower.seen.length === 30);
      const later = anEvent();
      await store.append(stream, 29, [later]);
      await eventually(() => follower.seen.length === 31);
      await follower.stop();
      expect(follower.errors).toMatchObject([{ message: 'the handler failed once' }]);
      expect(ids(follower.seen)).toEqual(ids([...given, later]));
    });

    one('one passing error with two processors loses events for good', async (store) => {
      const [before, given] = [await store.head(), events(40)];
      const followers = [given[3]!, given[33]!].map(
        ({ id }) => new Follower(store, before, failingOnceAt(id), { limit: 7 }),
      );
      for (const event of given) await store.append(aStream(), 'none', [event]);
      await eventually(() => followers.every(({ seen }) => seen.length >= 40));
      await Promise.all(followers.map((follower) => follower.stop()));
      for (const { seen, errors } of followers) {
        expect(ids(seen)).toEqual(ids(given));
        expect(errors).toHaveLength(1);
      }
    });

    one('48 of 50 concurrent appends fail', async (store) => {
      const answers = await Promise.all(events(50).map((event) => store.append(aStream(), 'none', [event])));
      expect(answers.map(({ outcome }) => outcome)).toEqual(Array.from({ length: 50 }, () => 'appended'));
    });

    two('48 of 50 concurrent appends fail, over two instances', async (store, other) => {
      const before = await store.head();
      const given = events(50);
      await Promise.all(given.map((event, index) => [store, other][index % 2]!.append(aStream(), 'none', [event])));
      expect(ids(await wholeLog(store, before)).sort()).toEqual(ids(given).sort());
    });

    one('a process crash from an unheard error event', async (store) => {
      const unheard: unknown[] = [];
      const hear = (error: unknown): void => void unheard.push(error);
      process.on('uncaughtException', hear).on('unhandledRejection', hear);
      const stop = store.onAppended(() => {
        throw new Error('a listener of the contract suite that throws');
      });
      await store.append(aStream(), 'none', [anEvent()]);
      await store.append(aStream(), 5, [anEvent()]);
      await pause(60);
      stop();
      await store.close();
      await pause(20);
      process.off('uncaughtException', hear).off('unhandledRejection', hear);
      expect(unheard).toEqual([]);
    });
  });
