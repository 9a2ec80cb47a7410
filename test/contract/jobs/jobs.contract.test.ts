import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { JobRecord, JobState, Jobs, Work } from '../../../src/jobs/jobs.port.js';
import { PRESENT, type JobsPlace } from './adapters.js';
import { failing, id, inMs, job, pause } from './some-jobs.js';

describe.each(PRESENT)('jobs in $name', (adapter) => {
  let opened: JobsPlace;
  let one: Jobs;
  let other: Jobs;
  let children: ChildProcess[];
  const ended: Jobs[] = [];

  const until = async (number: number, state: JobState, within = 8_000): Promise<JobRecord> => {
    const giveUp = Date.now() + within;
    for (;;) {
      const found = await other.job('tried', id(number));
      if (found?.state === state) return found;
      if (Date.now() > giveUp) throw new Error(`job ${number} is ${found?.state}, not ${state}`);
      await pause(10);
    }
  };
  /** A process that works, once it has begun its first job. */
  const working = async (ms: number): Promise<ChildProcess> => {
    const child = spawn(process.execPath, [join(__dirname, 'working-child.mjs'), String(ms), ...opened.child]);
    children.push(child);
    child.stderr.pipe(process.stderr);
    await once(child.stdout, 'data');
    return child;
  };

  beforeAll(() => adapter.start(), 20_000);
  afterAll(() => adapter.stop());
  beforeEach(() => {
    opened = adapter.place();
    [one, other, children] = [opened.open(), opened.open(), []];
    ended.push(one, other);
  });
  afterEach(async () => {
    children.forEach((child) => child.kill('SIGKILL'));
    await Promise.all(ended.splice(0).map((jobs) => jobs.close()));
    await opened.remove();
  }, 20_000);

  it('are done once each by the workers of two instances', async () => {
    const done: string[] = [];
    for (const jobs of [one, other]) jobs.work('tried', async (work) => void done.push(work.id), 3);
    const numbers = Array.from({ length: 60 }, (_, index) => index);
    await one.enqueue(numbers.map((number) => job(number)));
    for (const number of numbers) await until(number, 'done');
    expect(done.sort()).toEqual(numbers.map(id));
  }, 20_000);

  it('carry their payload and the number of the attempt', async () => {
    await one.enqueue([job(1, { payload: { member: id(7), day: '2026-11-24', view: 'dashboard', workers: 2 } })]);
    const work = await new Promise<Work>((resolve) => other.work('tried', async (given) => resolve(given)));
    expect(work).toMatchObject({ id: id(1), attempt: 1, payload: { member: id(7), day: '2026-11-24', workers: 2 } });
    expect(await until(1, 'done')).toMatchObject({ attempt: 1, attempts: 8, endedAt: expect.any(String) });
  });

  it('of one id are one, while waiting and after their end', async () => {
    await Promise.all([one, other, one, other].map((jobs) => jobs.enqueue([job(1), job(1)])));
    let runs = 0;
    one.work('tried', async () => void (runs += 1));
    await until(1, 'done');
    await other.enqueue([job(1)]);
    await pause(300);
    expect(runs).toBe(1);
    expect((await one.list('tried', 'done')).items).toHaveLength(1);
  });

  it('are of their own queue', async () => {
    const done: string[] = [];
    one.work('tried', async (work) => void done.push(`tried ${work.id}`));
    one.work('others', async (work) => void done.push(`others ${work.id}`));
    await one.enqueue([job(1), job(1, { queue: 'others' }), job(2, { queue: 'unheard' })]);
    await until(1, 'done');
    while (done.length < 2) await pause(10);
    expect(done.sort()).toEqual([`others ${id(1)}`, `tried ${id(1)}`]);
    expect(await one.job('unheard', id(2))).toMatchObject({ state: 'waiting' });
  });

  it('are never more at once than the worker takes', async () => {
    let [now, most] = [0, 0];
    one.work(
      'tried',
      async () => {
        most = Math.max(most, (now += 1));
        await pause(20);
        now -= 1;
      },
      3,
    );
    await one.enqueue(Array.from({ length: 12 }, (_, index) => job(index)));
    for (let number = 0; number < 12; number += 1) await until(number, 'done');
    expect(most).toBe(3);
  }, 20_000);

  it('begin at their moment, not before', async () => {
    const notBefore = inMs(700);
    await one.enqueue([job(1, { notBefore }), job(2, { notBefore: inMs(-5_000) })]);
    let began = '';
    other.work('tried', async (work) => void (work.id === id(1) && (began = new Date().toISOString())));
    await until(2, 'done');
    expect(await one.job('tried', id(1))).toMatchObject({ state: 'delayed', attempt: 0 });
    await until(1, 'done');
    expect(began >= notBefore).toBe(true);
    expect(Date.parse(began) - Date.parse(notBefore)).toBeLessThan(1_500);
  });

  it('that fail are tried again, each time later, until they are done', async () => {
    const moments: number[] = [];
    one.work('tried', async ({ attempt }) => {
      moments.push(Date.now());
      if (attempt < 4) await failing('mail.refused');
    });
    await other.enqueue([job(1, { backOffMs: 100 })]);
    expect(await until(1, 'done')).toMatchObject({ attempt: 4 });
    const waits = moments.slice(1).map((moment, index) => moment - moments[index]!);
    waits.forEach((wait, index) => expect(wait).toBeGreaterThanOrEqual(100 * 2 ** index - 2));
  }, 20_000);

  it('are dead when no attempt is left, listed with a code and without the text', async () => {
    one.work('tried', () => failing('mail.refused'));
    await one.enqueue([job(1, { attempts: 2 })]);
    expect(await until(1, 'dead')).toMatchObject({ attempt: 2, attempts: 2, reason: 'mail.refused' });
    const listed = await other.list('tried', 'dead');
    expect(listed).toMatchObject({ items: [{ id: id(1), queue: 'tried' }], next: null });
    expect(JSON.stringify(listed)).not.toContain('Martin');
    await other.enqueue([job(1)]);
    expect(await one.job('tried', id(1))).toMatchObject({ state: 'dead' });
  });

  it('that are dead have all their attempts again when an operator says so', async () => {
    let broken = true;
    one.work('tried', () => (broken ? failing('x') : Promise.resolve()));
    await one.enqueue([job(1, { attempts: 1 }), job(2)]);
    await until(1, 'dead');
    broken = false;
    await until(2, 'done');
    expect(await other.retryDead('tried', id(1))).toBe(true);
    expect(await until(1, 'done')).toMatchObject({ attempt: 1 });
    expect(await other.retryDead('tried', id(1))).toBe(false);
    expect(await other.retryDead('tried', id(9))).toBe(false);
  });

  it('are listed in pages, the newest first', async () => {
    for (let number = 1; number <= 5; number += 1) await one.enqueue([job(number)]);
    const first = await other.list('tried', 'waiting', undefined, 2);
    const second = await other.list('tried', 'waiting', first.next!, 2);
    const third = await other.list('tried', 'waiting', second.next!, 2);
    expect([first, second, third].map(({ items }) => items.map((item) => Number(item.id)))).toEqual([
      [5, 4],
      [3, 2],
      [1],
    ]);
    expect(third.next).toBeNull();
    expect(await other.list('tried', 'delayed')).toEqual({ items: [], next: null });
  });

  it('of which one carries a name are refused, and none is enqueued', async () => {
    const named = job(2, { payload: { member: 'Zoé Martin' } });
    await expect(one.enqueue([job(1), named])).rejects.toMatchObject({ code: 'jobs.invalid' });
    expect(await one.job('tried', id(1))).toBeUndefined();
  });

  it('wait for a worker over a restart', async () => {
    await one.enqueue([job(1), job(2, { notBefore: inMs(60_000) })]);
    await one.close();
    const again = opened.open();
    ended.push(again);
    again.work('tried', async () => undefined);
    await until(1, 'done');
    expect(await again.job('tried', id(2))).toMatchObject({ state: 'delayed' });
  });

  it('under way when their worker stops are ended first', async () => {
    let over = false;
    const worker = one.work('tried', async () => {
      await pause(300);
      over = true;
    });
    await one.enqueue([job(1), job(2)]);
    await until(1, 'working');
    await worker.stop();
    expect(over).toBe(true);
    expect(await other.job('tried', id(1))).toMatchObject({ state: 'done' });
    expect(await other.job('tried', id(2))).toMatchObject({ state: 'waiting' });
  });

  it('longer than a lock keep it', async () => {
    let runs = 0;
    for (const jobs of [one, other])
      jobs.work('tried', async () => {
        runs += 1;
        await pause(2_600);
      });
    await one.enqueue([job(1)]);
    await until(1, 'done');
    expect(runs).toBe(1);
  }, 20_000);

  it('of a process that was killed at work are taken over and all done', async () => {
    const numbers = Array.from({ length: 12 }, (_, index) => index);
    await one.enqueue(numbers.map((number) => job(number)));
    const child = await working(150);
    await pause(200);
    child.kill('SIGKILL');
    await once(child, 'close');
    expect((await one.list('tried', 'working')).items.length).toBeGreaterThan(0);
    one.work('tried', async () => undefined, 4);
    for (const number of numbers) await until(number, 'done', 15_000);
  }, 40_000);

  it('of a process that stood still go to another, and its late word is not heard', async () => {
    await one.enqueue([job(1)]);
    const child = await working(100);
    child.kill('SIGSTOP');
    let free = (): void => undefined;
    const freed = new Promise<void>((resolve) => (free = resolve));
    await new Promise<void>((taken) =>
      one.work('tried', () => {
        taken();
        return freed;
      }),
    );
    const over = once(child.stdout!, 'data');
    child.kill('SIGCONT');
    expect(String((await over)[0])).toContain('over');
    await pause(500);
    expect(await other.job('tried', id(1))).toMatchObject({ state: 'working' });
    child.kill('SIGKILL');
    free();
    await until(1, 'done');
  }, 40_000);

  it('have one store, known by its generation', async () => {
    const generation = await one.generation();
    expect(generation).toMatch(/^[0-9a-f]{32}$/);
    expect(await other.generation()).toBe(generation);
    const elsewhere = adapter.place();
    const third = elsewhere.open();
    expect(await third.generation()).not.toBe(generation);
    await third.close();
    await elsewhere.remove();
  });
});
