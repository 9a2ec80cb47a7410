import type { Appended, Conflict, EventStore } from '../../src/event-store/event-store.port.js';
import { EventStoreError } from '../../src/event-store/event-store.error.js';
import { TestClock } from '../kit/moment.js';
import { BoxOffice, HALL, keyed } from './box-office.js';
import { overEveryStore } from './places.js';
import { storeWith } from '../kit/store-with.js';

/** A store that appends and whose answer is then lost, once. */
const losingAnAnswer = (store: EventStore): EventStore => {
  let lost = false;
  const append = async (...append: Parameters<EventStore['append']>): Promise<Appended | Conflict> => {
    const result = await store.append(...append);
    if (lost) return result;
    lost = true;
    throw new EventStoreError('event-store.unavailable', 'the answer was lost');
  };
  return storeWith(store, { append });
};

overEveryStore('a key used again', (open) => {
  const a = { idempotency: keyed('a') };

  it('gives the first answer in the same process, whatever came between', async () => {
    const office = open();
    const first = await office.take([1, 2], a);
    await office.take([3]);
    expect(await office.take([1, 2], a)).toEqual({ ...first, repeated: true });
    expect(await office.state()).toEqual({ seats: [1, 2, 3], cents: 0 });
  });

  it('gives the first answer after a restart', async () => {
    const first = await open().take([1, 2], a);
    expect(await open().take([1, 2], a)).toEqual({ ...first, repeated: true });
  });

  it('gives the first answer after an answer that was lost', async () => {
    const office = new BoxOffice(losingAnAnswer(open().store));
    await expect(office.take([1, 2], a)).rejects.toThrow('the answer was lost');
    const answer = { outcome: 'executed', stream: HALL, revision: 1, position: 2n, repeated: true };
    expect(await office.take([1, 2], a)).toEqual(answer);
    expect(await open().take([1, 2], a)).toEqual(answer);
    expect(await office.store.readStream(HALL)).toHaveLength(2);
  });

  it('gives the first answer after a lost one and a command of another process', async () => {
    const office = new BoxOffice(losingAnAnswer(open().store));
    await expect(office.take([1], a)).rejects.toThrow('the answer was lost');
    await open().take([2]);
    expect(await office.take([1], a)).toMatchObject({ outcome: 'executed', revision: 0, repeated: true });
    expect((await office.state()).seats).toEqual([1, 2]);
  });

  it('is told that it was used when the body is another one', async () => {
    const office = open();
    await office.take([1], a);
    expect(await office.take([2], { idempotency: keyed('a', 'other') })).toEqual({ outcome: 'key-reused' });
    expect(await open().take([2], { idempotency: keyed('a', 'other') })).toEqual({ outcome: 'key-reused' });
    expect((await office.state()).seats).toEqual([1]);
  });

  it('is not another key', async () => {
    const office = open();
    await office.do({ type: 'Tip', cents: 100 }, a);
    await office.do({ type: 'Tip', cents: 100 }, { idempotency: keyed('b') });
    await office.do({ type: 'Tip', cents: 100 });
    await office.do({ type: 'Tip', cents: 100 });
    expect((await office.state()).cents).toBe(400);
  });

  it('at the same moment is carried out once', async () => {
    const offices = [open(), open()];
    const outcomes = await Promise.all(Array.from({ length: 20 }, (_, index) => offices[index % 2]!.take([1], a)));
    expect(outcomes.filter((one) => one.outcome === 'executed' && !one.repeated)).toHaveLength(1);
    expect(outcomes.every((one) => one.outcome === 'executed' && one.revision === 0)).toBe(true);
  });

  it('in the same millisecond makes the same events, and they are written once', async () => {
    const store = open().store;
    const offices = [new BoxOffice(store, new TestClock()), new BoxOffice(store, new TestClock())];
    await offices[0]!.take([9]);
    await offices[1]!.state();
    const first = await offices[0]!.take([1], a);
    expect(await offices[1]!.take([1], a)).toMatchObject({ ...first, repeated: expect.any(Boolean) as boolean });
    expect(await store.readStream(HALL)).toHaveLength(2);
  });

  it('is looked at before If-Match', async () => {
    const office = open();
    const first = await office.take([1], a);
    await office.take([2]);
    expect(await office.take([1], { ...a, ifMatch: 0 })).toEqual({ ...first, repeated: true });
    expect(await office.take([9], { idempotency: keyed('a', 'other'), ifMatch: 0 })).toEqual({ outcome: 'key-reused' });
  });
});

overEveryStore('If-Match', (open) => {
  it('lets the command of one who saw the last revision through', async () => {
    const office = open();
    await office.take([1, 2]);
    expect(await office.take([3], { ifMatch: 1 })).toMatchObject({ outcome: 'executed', revision: 2 });
  });

  it.each([0, 2, 99])('stops the command of one who saw revision %d', async (ifMatch) => {
    const office = open();
    await office.take([1, 2]);
    expect(await office.take([3], { ifMatch })).toEqual({ outcome: 'stale', actual: 1 });
    expect((await office.state()).seats).toEqual([1, 2]);
  });

  it('stops a command on a stream that is not there', async () =>
    expect(await open().take([1], { ifMatch: 0 })).toEqual({ outcome: 'stale', actual: 'none' }));

  it('lets one of many through who saw the same revision', async () => {
    const offices = [open(), open()];
    await offices[0]!.take([0]);
    const outcomes = await Promise.all(
      Array.from({ length: 10 }, (_, index) => offices[index % 2]!.take([1 + index], { ifMatch: 0 })),
    );
    expect(outcomes.filter(({ outcome }) => outcome === 'executed')).toHaveLength(1);
    expect(outcomes.filter(({ outcome }) => outcome === 'stale')).toHaveLength(9);
  });
});
