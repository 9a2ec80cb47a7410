import { ids } from '../../contract/event-store/read-whole.js';
import { anEvent, aStream, events } from '../../contract/event-store/some-events.js';
import type { AppendFault } from '../../doubles/eventstoredb/faults.js';
import { withDouble } from './with-double.js';

const once = (fault: AppendFault): (() => AppendFault | undefined) => {
  let due = true;
  return () => {
    if (!due) return undefined;
    due = false;
    return fault;
  };
};

describe('an append to EventStoreDB without an answer', () => {
  it('that was written is found by reading back, and is not sent again', () =>
    withDouble(
      async (store, double) => {
        const [stream, given] = [aStream(), events(3)];
        double.faults.onAppend = once({ kind: 'no-answer', when: 'after-write' });
        expect(await store.append(stream, 'none', given)).toMatchObject({ outcome: 'appended', revision: 2 });
        expect(double.counted.appends).toBe(1);
        expect(ids(await store.readStream(stream))).toEqual(ids(given));
      },
      {},
      { answerWithinMs: 100 },
    ));

  it('that was not written is sent again at the same revision', () =>
    withDouble(
      async (store, double) => {
        const [stream, given] = [aStream(), events(3)];
        double.faults.onAppend = once({ kind: 'no-answer', when: 'before-write' });
        expect(await store.append(stream, 'none', given)).toMatchObject({ outcome: 'appended', revision: 2 });
        expect(double.counted.appends).toBe(2);
        expect(ids(await store.readStream(stream))).toEqual(ids(given));
      },
      {},
      { answerWithinMs: 100 },
    ));

  it('that is written late, after it was sent again, is there once', () =>
    withDouble(
      async (store, double) => {
        const [stream, given] = [aStream(), events(2)];
        double.faults.onAppend = once({ kind: 'delay', milliseconds: 400 });
        const answer = await store.append(stream, 'none', given);
        expect(await store.append(stream, 1, [anEvent()])).toMatchObject({ outcome: 'appended', revision: 2 });
        await new Promise((resolve) => setTimeout(resolve, 500));
        expect(answer).toMatchObject({ outcome: 'appended', revision: 1 });
        expect(await store.readStream(stream)).toHaveLength(3);
      },
      {},
      { answerWithinMs: 100 },
    ));

  it('that lost to another process meanwhile is a conflict', () =>
    withDouble(
      async (store, double) => {
        const [stream, rival] = [aStream(), anEvent()];
        double.faults.onAppend = once({ kind: 'no-answer', when: 'before-write' });
        const waiting = store.append(stream, 'none', [anEvent()]);
        await new Promise((resolve) => setTimeout(resolve, 30));
        await store.append(stream, 'none', [rival]);
        expect(await waiting).toEqual({ outcome: 'conflict', actual: 0 });
        expect(ids(await store.readStream(stream))).toEqual([rival.id]);
      },
      {},
      { answerWithinMs: 100 },
    ));

  it('survives the restart of the server', () =>
    withDouble(async (store, double) => {
      const stream = aStream();
      await store.append(stream, 'none', [anEvent()]);
      await double.stop();
      const waiting = store.append(stream, 0, [anEvent()]);
      const reading = store.readStream(stream);
      await new Promise((resolve) => setTimeout(resolve, 300));
      await double.restart();
      expect(await waiting).toMatchObject({ outcome: 'appended', revision: 1 });
      expect((await reading).length).toBeGreaterThan(0);
    }));

  it('a read whose connection is lost is read again', () =>
    withDouble(async (store, double) => {
      const stream = aStream();
      await store.append(stream, 'none', events(5));
      double.faults.readsLost = 2;
      expect(await store.readStream(stream)).toHaveLength(5);
    }));

  it('to a stream that was ended by hand says so, and is not tried again', () =>
    withDouble(async (store, double) => {
      const stream = aStream();
      await store.append(stream, 'none', [anEvent()]);
      double.log.tombstone(stream);
      const deleted = { code: 'event-store.stream-deleted' };
      await expect(store.append(stream, 0, [anEvent()])).rejects.toMatchObject(deleted);
      await expect(store.readStream(stream)).rejects.toMatchObject(deleted);
      expect(double.counted.appends).toBe(2);
    }));

  it('over the limits is refused before it is sent', () =>
    withDouble(async (store, double) => {
      const large = anEvent({ data: JSON.stringify('x'.repeat(1_048_576)) });
      await expect(store.append(aStream(), 'none', [large])).rejects.toMatchObject({ code: 'event-store.too-large' });
      await expect(store.append(aStream(), 'none', events(1_001))).rejects.toMatchObject({
        code: 'event-store.too-large',
      });
      expect(double.counted.appends).toBe(0);
    }));
});
