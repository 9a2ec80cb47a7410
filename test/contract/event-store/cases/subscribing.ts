import { subscribe } from '../../../../src/event-store/subscribe.js';
import { eventually } from '../eventually.js';
import { Follower } from '../follower.js';
import { overEveryAdapter } from '../over-every-adapter.js';
import { ids, wholeLog } from '../read-whole.js';
import { anEvent, aStream, events } from '../some-events.js';

export const subscribing = (): void =>
  overEveryAdapter('subscribing', ({ one, two }) => {
    one('gives the history, then what is appended', async (store) => {
      const [stream, before] = [aStream(), await store.head()];
      const given = events(1_003);
      await store.append(stream, 'none', given.slice(0, 900));
      await store.append(stream, 899, given.slice(900, 1_000));
      const follower = new Follower(store, before);
      await eventually(() => follower.seen.length === 1_000);
      for (const [index, event] of given.slice(1_000).entries()) {
        await store.append(stream, 999 + index, [event]);
        await eventually(() => follower.seen.length === 1_001 + index);
      }
      expect(ids(follower.seen)).toEqual(ids(given));
      expect(follower.checkpoint).toBe(await store.head());
      await follower.stop();
      expect(follower.errors).toEqual([]);
    });

    two('gives what another instance appends', async (store, other) => {
      const before = await store.head();
      const follower = new Follower(store, before);
      await Promise.all(events(100).map((event) => other.append(aStream(), 'none', [event])));
      await eventually(() => follower.seen.length === 100);
      await follower.stop();
      expect(ids(follower.seen)).toEqual(ids(await wholeLog(store, before)));
    });

    one('ends when it is aborted, waiting or not', async (store) => {
      await store.append(aStream(), 'none', [anEvent()]);
      const stopping = new AbortController();
      const pages = subscribe(store, await store.head(), stopping.signal);
      const waiting = pages.next();
      stopping.abort();
      expect(await waiting).toEqual({ done: true, value: undefined });
      const aborted = subscribe(store, 0n, AbortSignal.abort());
      expect(await aborted.next()).toEqual({ done: true, value: undefined });
    });

    one('from a checkpoint gives only what came after it', async (store) => {
      const stream = aStream();
      await store.append(stream, 'none', events(5));
      const checkpoint = await store.head();
      const given = events(5);
      await store.append(stream, 4, given);
      const follower = new Follower(store, checkpoint);
      await eventually(() => follower.seen.length === 5);
      await follower.stop();
      expect(ids(follower.seen)).toEqual(ids(given));
    });

    one('a filtered one moves its checkpoint over events of other types', async (store) => {
      const before = await store.head();
      const follower = new Follower(store, before, undefined, { types: ['Rare'] });
      await store.append(aStream(), 'none', events(10));
      const head = await store.head();
      await eventually(() => follower.checkpoint === head);
      const rare = anEvent({ type: 'Rare' });
      await store.append(aStream(), 'none', [rare]);
      await eventually(() => follower.seen.length === 1);
      await follower.stop();
      expect(ids(follower.seen)).toEqual([rare.id]);
    });

    one('misses no wake-up, however appends and pages fall', async (store) => {
      const before = await store.head();
      const follower = new Follower(store, before);
      for (let turn = 1; turn <= 200; turn++) {
        await store.append(aStream(), 'none', [anEvent()]);
        if (turn % 3 === 0) await new Promise((resolve) => setImmediate(resolve));
        if (turn % 20 === 0) await eventually(() => follower.seen.length === turn);
      }
      await follower.stop();
      expect(ids(follower.seen)).toEqual(ids(await wholeLog(store, before)));
    });
  });
