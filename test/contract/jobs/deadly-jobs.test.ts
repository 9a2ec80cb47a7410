import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { PRESENT, type JobsPlace } from './adapters.js';
import { id, job, pause } from './some-jobs.js';

describe.each(PRESENT)('a job in $name', (adapter) => {
  let opened: JobsPlace;
  beforeAll(() => adapter.start(), 20_000);
  afterAll(() => adapter.stop());
  beforeEach(() => (opened = adapter.place()));
  afterEach(() => opened.remove());

  /** A process that dies of the job. */
  const die = async (): Promise<void> => {
    const child = spawn(process.execPath, [join(__dirname, 'working-child.mjs'), '60000', ...opened.child]);
    await once(child.stdout, 'data');
    child.kill('SIGKILL');
    await once(child, 'close');
  };

  it('that four workers died of is dead, and says so', async () => {
    const jobs = opened.open();
    await jobs.enqueue([job(1)]);
    for (let turn = 0; turn < 4; turn += 1) await die();
    let begun = 0;
    jobs.work('tried', async () => void (begun += 1));
    for (let look = 0; look < 500 && (await jobs.job('tried', id(1)))?.state !== 'dead'; look += 1) await pause(20);
    expect(await jobs.job('tried', id(1))).toMatchObject({ state: 'dead', reason: 'jobs.stalled' });
    expect(begun).toBe(0);
    await jobs.close();
  }, 60_000);

  it('whose handler throws before it has begun fails like any other', async () => {
    const jobs = opened.open();
    jobs.work('tried', () => {
      throw new RangeError('of Zoé Martin');
    });
    await jobs.enqueue([job(1, { attempts: 1 })]);
    for (let look = 0; look < 500 && (await jobs.job('tried', id(1)))?.state !== 'dead'; look += 1) await pause(20);
    expect(await jobs.job('tried', id(1))).toMatchObject({ state: 'dead', reason: 'RangeError' });
    await jobs.close();
  }, 20_000);
});
