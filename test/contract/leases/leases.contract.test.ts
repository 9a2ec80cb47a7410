import type { Instant } from '../../../domain/shared/calendar.js';
import type { LeaseStore } from '../../../src/leases/lease-store.port.js';
import { Lease, LEASE_TIMES, type Taker } from '../../../src/leases/lease.js';
import { waitForLease } from '../../../src/leases/wait-for-lease.js';
import { NOON, TestClock } from '../../kit/moment.js';
import { eventually } from '../event-store/eventually.js';
import { ADAPTERS } from './adapters.js';

const LATER = '2026-11-24T11:00:10.000Z' as Instant;
const A = 'a'.repeat(32);
const B = 'b'.repeat(32);

afterAll(() => {
  for (const { name, absent } of ADAPTERS)
    if (absent !== undefined) process.stdout.write(`leases in ${name}: NOT RUN, ${absent}\n`);
});

describe.each(ADAPTERS.filter(({ absent }) => absent === undefined))('leases in $name', ({ place }) => {
  let opened: ReturnType<typeof place>;
  let one: LeaseStore;
  let other: LeaseStore;
  let clock: TestClock;
  let leases: Lease[];

  const taker = (store: LeaseStore, holder: string, over: Partial<Taker> = {}): Taker => {
    return { store, holder, clock, times: { ...LEASE_TIMES, renewEveryMs: 60_000 }, ...over };
  };
  const take = async (store: LeaseStore, holder: string, over: Partial<Taker> = {}): Promise<Lease | undefined> => {
    const lease = await Lease.take('reactors', taker(store, holder, over));
    if (lease !== undefined) leases.push(lease);
    return lease;
  };
  beforeEach(async () => {
    opened = place();
    [one, other, clock, leases] = [await opened.open(), await opened.open(), new TestClock(), []];
  });
  afterEach(async () => {
    for (const lease of leases) await lease.release();
    await Promise.all([one.close(), other.close()]);
    opened.remove();
  });

  describe('as rows', () => {
    it('are read by another instance as they were inserted', async () => {
      expect(await other.newest('jobs')).toBeUndefined();
      expect(await one.insert('jobs', 1, A, LATER)).toBe(true);
      expect(await other.newest('jobs')).toEqual({ role: 'jobs', token: 1, holder: A, expiresAt: LATER });
    });

    it('of one number go to one of 40 who insert it from two instances', async () => {
      const racing = Array.from({ length: 40 }, (_, index) =>
        [one, other][index % 2]!.insert('jobs', 7, String(index), LATER),
      );
      const won = (await Promise.all(racing)).flatMap((inserted, index) => (inserted ? [String(index)] : []));
      expect(won).toEqual([(await one.newest('jobs'))!.holder]);
    });

    it('have tokens that grow as numbers, and roles of their own', async () => {
      for (const token of [9, 10]) await one.insert('jobs', token, A, LATER);
      await one.insert('jobs-of-others', 99, A, LATER);
      expect((await other.newest('jobs'))!.token).toBe(10);
    });

    it('are renewed and released by their holder alone', async () => {
      await one.insert('jobs', 1, A, NOON);
      expect(await other.renew('jobs', 1, B, LATER)).toBe(false);
      expect(await other.renew('jobs', 2, A, LATER)).toBe(false);
      await other.release('jobs', 1, B);
      expect(await one.newest('jobs')).toMatchObject({ holder: A, expiresAt: NOON });
      expect(await other.renew('jobs', 1, A, LATER)).toBe(true);
      expect((await one.newest('jobs'))!.expiresAt).toBe(LATER);
    });

    it('that were released stay, ended, and are renewed no more', async () => {
      await one.insert('jobs', 1, A, LATER);
      await one.release('jobs', 1, A);
      expect(await other.newest('jobs')).toMatchObject({ token: 1, holder: '' });
      expect((await other.newest('jobs'))!.expiresAt < NOON).toBe(true);
      expect(await one.renew('jobs', 1, A, LATER)).toBe(false);
    });

    it('below a token are pruned, those of other roles kept', async () => {
      for (const token of [1, 2, 3]) await one.insert('jobs', token, A, LATER);
      await one.insert('reactors', 1, A, LATER);
      await other.prune('jobs', 3);
      expect(await one.renew('jobs', 2, A, LATER)).toBe(false);
      expect(await one.renew('jobs', 3, A, LATER)).toBe(true);
      expect((await one.newest('reactors'))!.token).toBe(1);
    });
  });

  describe('as roles', () => {
    it('are held by one process at a time', async () => {
      const lease = await take(one, A);
      expect(lease).toMatchObject({ role: 'reactors', token: 1 });
      expect(await take(other, B)).toBeUndefined();
      expect(await take(one, A)).toBeUndefined();
    });

    it('are free for another as soon as they are given back', async () => {
      await (await take(one, A))!.release();
      expect(await take(other, B)).toMatchObject({ token: 2 });
    });

    it('go to one of 20 who ask at the same moment', async () => {
      const asked = Array.from({ length: 20 }, (_, index) => take([one, other][index % 2]!, String(index)));
      expect((await Promise.all(asked)).filter((lease) => lease !== undefined)).toHaveLength(1);
    });

    it.each([
      [9_999, undefined],
      [10_000, 2],
    ])('not renewed for %d ms are taken over with token %p', async (ms, token) => {
      await take(one, A);
      clock.pass(ms);
      expect((await take(other, B))?.token).toBe(token);
    });

    it('renewed in time are not taken over', async () => {
      const lease = await take(one, A);
      clock.pass(8_999);
      await lease!.renew();
      clock.pass(9_000);
      expect(await take(other, B)).toBeUndefined();
      expect(lease!.lost.aborted).toBe(false);
    });

    it('are given up by their holder a second before another may take them', async () => {
      const lease = await take(one, A);
      clock.pass(9_000);
      await lease!.renew();
      expect(lease!.lost.aborted).toBe(true);
    });

    it('are lost to their holder when another has the next number, whatever the clocks say', async () => {
      const lease = await take(one, A);
      const fast = new TestClock();
      fast.pass(10_000);
      expect(await take(other, B, { clock: fast })).toMatchObject({ token: 2 });
      expect(lease!.lost.aborted).toBe(false);
      await lease!.renew();
      expect(lease!.lost.aborted).toBe(true);
    });

    it('are not taken by one who was so slow that his number was pruned meanwhile', async () => {
      const slow: LeaseStore = Object.create(one, {
        insert: {
          value: async (...row: Parameters<LeaseStore['insert']>) => {
            await (await take(other, B))!.release();
            await take(other, B);
            return one.insert(...row);
          },
        },
      }) as LeaseStore;
      expect(await take(slow, A)).toBeUndefined();
      expect(await one.newest('reactors')).toMatchObject({ token: 2, holder: B });
    });

    it('keep one row, however often they change hands', async () => {
      for (let turn = 0; turn < 5; turn += 1) await (await take(one, A))!.release();
      expect(await one.renew('reactors', 4, '', LATER)).toBe(false);
      expect((await one.newest('reactors'))!.token).toBe(5);
    });

    it('renew themselves while their holder lives, and pass to who stands by once he stops', async () => {
      const times = { ...LEASE_TIMES, renewEveryMs: 5 };
      const held = (await take(one, A, { times }))!;
      const waiting = waitForLease('reactors', taker(other, B, { times }), AbortSignal.timeout(20_000));
      for (let turn = 0; turn < 5; turn += 1) {
        clock.pass(5_000);
        await eventually(
          async () => Date.parse((await one.newest('reactors'))!.expiresAt) - Date.parse(clock.now()) === 10_000,
        );
      }
      expect(held.lost.aborted).toBe(false);
      expect((await one.newest('reactors'))!.token).toBe(1);
      await held.release();
      const next = await waiting;
      leases.push(next!);
      expect(next).toMatchObject({ token: 2 });
    });

    it('are lost when the store does not answer until their end', async () => {
      const dumb = Object.create(one, { renew: { value: () => new Promise(() => undefined) } }) as LeaseStore;
      const lease = (await take(dumb, A, { times: { ...LEASE_TIMES, renewEveryMs: 5 } }))!;
      clock.pass(9_000);
      await eventually(() => lease.lost.aborted);
      expect(await take(other, B)).toBeUndefined();
    });

    it('nobody stands by for, once told to stop', async () => {
      await take(one, A);
      const stop = new AbortController();
      const waiting = waitForLease('reactors', taker(other, B), stop.signal);
      stop.abort();
      expect(await waiting).toBeUndefined();
    });
  });
});
