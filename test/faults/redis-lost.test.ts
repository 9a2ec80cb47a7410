import type { JobToEnqueue } from '../../src/jobs/job-to-enqueue.js';
import { BullmqJobs } from '../../src/jobs/bullmq/bullmq-jobs.js';
import { reconcileWhenLost } from '../../src/jobs/reconcile-when-lost.js';
import { reconcile } from '../../src/jobs/reconcile.js';
import { RedisServer } from '../servers/redis.js';

const absent = RedisServer.absent();
if (absent !== undefined) process.stdout.write(`jobs on a Redis that is lost not run: ${absent}\n`);

const NUMBERS = Array.from({ length: 60 }, (_, index) => index);
const id = (number: number): string => number.toString(16).padStart(32, '0');
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

(absent === undefined ? describe : describe.skip)('a Redis', () => {
  let server: RedisServer;
  let jobs: BullmqJobs;
  /** what the log says was done, and how often each was begun */
  let log: Set<string>;
  let begun: string[];

  async function* due(): AsyncGenerator<JobToEnqueue> {
    for (const number of NUMBERS) {
      const job: JobToEnqueue = { queue: 'due', id: id(number), payload: { number }, attempts: 20, backOffMs: 20 };
      if (!log.has(job.id)) yield job;
    }
  }
  const work = (): void => {
    jobs.work(
      'due',
      async (job) => {
        begun.push(job.id);
        await pause(20);
        log.add(job.id);
      },
      2,
    );
  };
  const done = async (count: number, within = 20_000): Promise<void> => {
    const giveUp = Date.now() + within;
    while (log.size < count && Date.now() < giveUp) await pause(10);
    expect(log.size).toBeGreaterThanOrEqual(count);
  };

  beforeEach(async () => {
    [log, begun] = [new Set(), []];
    server = await RedisServer.start();
    jobs = new BullmqJobs({ url: server.url }, { lockMs: 1_000, stopMs: 1_000 });
  }, 20_000);
  afterEach(async () => {
    await jobs.close();
    await server.stop();
  }, 20_000);

  it('killed in the middle and started again goes on, and everything is done', async () => {
    await reconcile(jobs, due());
    work();
    await done(10);
    await server.halt();
    await pause(500);
    await server.begin();
    await done(NUMBERS.length);
    await pause(1_500);
    expect((await jobs.list('due', 'dead')).items).toEqual([]);
  }, 60_000);

  it('that is away is told to who enqueues, within seconds, and takes the same jobs later', async () => {
    await server.halt();
    const asked = Date.now();
    await expect(reconcile(jobs, due())).rejects.toMatchObject({ code: 'jobs.unavailable' });
    expect(Date.now() - asked).toBeLessThan(5_000);
    await server.begin();
    expect(await reconcile(jobs, due())).toBe(NUMBERS.length);
    work();
    await done(NUMBERS.length);
    expect(begun).toHaveLength(NUMBERS.length);
  }, 60_000);

  it('that is flushed in the middle has another generation, and what is due is found again in the log', async () => {
    const stop = new AbortController();
    const watching = reconcileWhenLost(jobs, () => reconcile(jobs, due()), stop.signal, 50);
    work();
    await done(10);
    const before = await jobs.generation();
    await server.flush();
    await done(NUMBERS.length);
    expect(await jobs.generation()).not.toBe(before);
    stop.abort();
    await watching;
  }, 60_000);

  it.each([50, 3_000])(
    'that went away %d ms before holds up nobody who stops',
    async (away) => {
      work();
      await reconcile(jobs, due());
      await done(10);
      await server.halt();
      await pause(away);
      await jobs.list('due', 'done').catch(() => undefined);
      const asked = Date.now();
      await jobs.close();
      expect(Date.now() - asked).toBeLessThan(8_000);
    },
    60_000,
  );

  it('flushed with nobody who looks at the log has lost its jobs', async () => {
    await reconcile(jobs, due());
    await server.flush();
    work();
    await pause(500);
    expect(log.size).toBe(0);
  }, 20_000);
});
