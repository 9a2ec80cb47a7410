import { MAX_AMOUNT } from '../../domain/shared/money.js';
import type { EventStore } from '../../src/event-store/event-store.port.js';
import { HALL, keyed } from './box-office.js';
import { overEveryStore } from './places.js';

const lengthOf = async (store: EventStore): Promise<number> => (await store.readStream(HALL)).length;

overEveryStore('a command', (open) => {
  it('appends what was decided, and answers with its last event', async () => {
    const office = open();
    expect(await office.take([1, 2])).toEqual({
      outcome: 'executed',
      stream: HALL,
      revision: 1,
      position: 2n,
      repeated: false,
    });
    expect(await office.take([3])).toMatchObject({ revision: 2, position: 3n });
    expect(await open().state()).toEqual({ seats: [1, 2, 3], cents: 0 });
  });

  it('that is refused stores nothing, and is decided again under the same key', async () => {
    const office = open();
    await office.take([1]);
    const refused = { outcome: 'refused', refusal: { refused: 'hall.taken', facts: { taken: [1] } } };
    expect(await office.take([1, 2], { idempotency: keyed('a') })).toEqual(refused);
    expect(await office.take([1, 2], { idempotency: keyed('a') })).toEqual(refused);
    expect(await lengthOf(office.store)).toBe(1);
    expect(await office.take([2], { idempotency: keyed('a') })).toMatchObject({ outcome: 'executed', repeated: false });
  });

  it('that decides nothing appends nothing', async () => {
    const office = open();
    expect(await office.take([])).toMatchObject({ outcome: 'executed', revision: -1 });
    await office.take([1]);
    expect(await office.take([])).toMatchObject({ outcome: 'executed', revision: 0, position: 1n });
    expect(await lengthOf(office.store)).toBe(1);
  });

  it('stores nothing that its own fold cannot take, which would stop the stream for ever', async () => {
    const office = open();
    await office.do({ type: 'Tip', cents: MAX_AMOUNT });
    await expect(office.do({ type: 'Tip', cents: 1 })).rejects.toThrow(RangeError);
    expect(await lengthOf(office.store)).toBe(1);
    expect(await open().take([1])).toMatchObject({ outcome: 'executed', revision: 1 });
  });

  it('beside 63 others on one stream succeeds as they do', async () => {
    const office = open();
    const outcomes = await Promise.all(Array.from({ length: 64 }, (_, seat) => office.take([seat])));
    expect(outcomes.map((outcome) => outcome.outcome === 'executed' && outcome.revision)).toEqual(
      Array.from({ length: 64 }, (_, revision) => revision),
    );
    expect((await open().state()).seats).toHaveLength(64);
  });

  it('beside 63 others in two processes succeeds as they do', async () => {
    const offices = [open(), open()];
    const outcomes = await Promise.all(Array.from({ length: 64 }, (_, seat) => offices[seat % 2]!.take([seat])));
    const revisions = outcomes.map((outcome) => (outcome.outcome === 'executed' ? outcome.revision : NaN));
    expect(revisions.sort((one, other) => one - other)).toEqual(Array.from({ length: 64 }, (_, index) => index));
    for (const office of offices) expect((await office.state()).seats).toHaveLength(64);
  });

  it('for one seat asked for in two processes has one winner', async () => {
    const offices = [open(), open()];
    const outcomes = await Promise.all(Array.from({ length: 16 }, (_, index) => offices[index % 2]!.take([7])));
    expect(outcomes.filter(({ outcome }) => outcome === 'executed')).toHaveLength(1);
    expect(outcomes.filter(({ outcome }) => outcome === 'refused')).toHaveLength(15);
  });
});

overEveryStore('a process whose held state is late', (open) => {
  it('does not refuse what is allowed by now', async () => {
    const [late, other] = [open(), open()];
    await late.take([1]);
    await other.take([2]);
    expect(await late.take([3], { ifMatch: 1 })).toMatchObject({ outcome: 'executed', revision: 2 });
  });

  it('does not accept what is refused by now', async () => {
    const [late, other] = [open(), open()];
    await late.take([1]);
    await other.take([2]);
    expect(await late.take([2])).toMatchObject({ outcome: 'refused' });
    expect(await late.state()).toEqual({ seats: [1, 2], cents: 0 });
  });

  it('knows a key that was used in another process', async () => {
    const [late, other] = [open(), open()];
    await late.take([1]);
    const first = await other.take([2], { idempotency: keyed('a') });
    expect(await late.take([2], { idempotency: keyed('a') })).toEqual({ ...first, repeated: true });
    expect(await lengthOf(late.store)).toBe(2);
  });

  it('does not take an old revision for the one that the caller must have seen', async () => {
    const [late, other] = [open(), open()];
    await late.take([1]);
    await other.take([2]);
    expect(await late.take([3], { ifMatch: 0 })).toEqual({ outcome: 'stale', actual: 1 });
    expect(await lengthOf(late.store)).toBe(2);
  });
});
