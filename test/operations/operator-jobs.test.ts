import Database from 'better-sqlite3';
import { setTimeout as pause } from 'node:timers/promises';
import type { Instant } from '../../domain/shared/calendar.js';
import { views } from '../../projections/views.js';
import { filesOf } from '../../src/config/config.js';
import type { Core } from '../../src/core/open-core.js';
import { EmbeddedJobs } from '../../src/jobs/embedded/embedded-jobs.js';
import type { JobRecord } from '../../src/jobs/jobs.port.js';
import { OPERATIONS, OperatorJobs } from '../../src/operations/operator-jobs.js';
import { openReadStore } from '../../src/read-store/open-read-store.js';
import type { ReadStore } from '../../src/read-store/read-store.port.js';
import { Rebuilds } from '../../src/views/operating/rebuilds.js';
import { bringForward } from '../../src/views/bring-forward.js';
import { cores } from '../kit/cores.js';
import { tellTwoMembers, ZOE } from '../kit/member-history.js';
import { TestClock } from '../kit/moment.js';

const { newFolder, open } = cores();
const LOOK_MS = 20;

let clock: TestClock;
let core: Core;
let store: ReadStore;
let jobs: EmbeddedJobs;
let rebuilds: Rebuilds;
const started: OperatorJobs[] = [];

/** As a server starts it; `looks`: it looks every so often whether a night's check is due. */
const start = (looks = 3_600_000): OperatorJobs => {
  const operator = new OperatorJobs(core, jobs, rebuilds, views, looks);
  operator.start();
  started.push(operator);
  return operator;
};
const ended = async (count: number): Promise<readonly JobRecord[]> => {
  for (let looks = 0; looks < 2_000; looks += 1) {
    const all = [...(await jobs.list(OPERATIONS, 'done')).items, ...(await jobs.list(OPERATIONS, 'dead')).items];
    if (all.length >= count) return all;
    await pause(10);
  }
  throw new Error('the jobs have not ended');
};
const tamper = (): void => {
  const database = new Database(filesOf(core.config.dataDir).events);
  database.prepare("UPDATE events SET data = replace(data, 'joinedOn', 'joinedIn') WHERE position = 1").run();
  database.close();
};

beforeEach(async () => {
  clock = new TestClock();
  core = await open(newFolder(), clock);
  await tellTwoMembers(core);
  store = await openReadStore(core.config);
  await bringForward({ log: core.events, store, decoder: core.decoder, views }, await core.events.head());
  jobs = new EmbeddedJobs(`${newFolder()}/jobs.db`);
  rebuilds = new Rebuilds(core, store);
});
afterEach(async () => {
  for (const operator of started.splice(0)) await operator.stop();
  await rebuilds.stop();
  await jobs.close();
  await store.close();
});

describe('a check of everything', () => {
  it('that finds nothing is done', async () => {
    const id = await start().verify();
    expect(await ended(1)).toMatchObject([{ id, state: 'done' }]);
  });

  it('that finds an altered event is dead, says so, and names nobody', async () => {
    tamper();
    await start().verify();
    const [job] = await ended(1);
    expect(job).toMatchObject({ state: 'dead', reason: 'verify.damaged' });
    expect(JSON.stringify(job)).not.toContain(ZOE);
  });

  it('is made once a day, however often it is looked at, by two servers, after a start as well', async () => {
    start(LOOK_MS);
    const other = start(LOOK_MS);
    expect(await ended(1)).toHaveLength(1);
    await pause(5 * LOOK_MS);
    await other.stop();
    start(LOOK_MS);
    await pause(5 * LOOK_MS);
    expect(await ended(1)).toHaveLength(1);
    clock.moment = '2026-11-24T23:00:00.000Z' as Instant;
    expect(await ended(2)).toHaveLength(2);
  });
});

describe('rebuilds', () => {
  it('that are configured are asked for once a night, beside the check', async () => {
    core = { ...core, config: { ...core.config, nightlyRebuilds: ['profile', 'dashboard'] } };
    start(LOOK_MS);
    start(LOOK_MS);
    await ended(3);
    await pause(5 * LOOK_MS);
    const asked = (await ended(3)).map(({ payload }) => payload.view ?? payload.kind);
    expect([asked.length, new Set(asked)]).toEqual([3, new Set(['verify', 'profile', 'dashboard'])]);
  });

  it('are listened to by fifty at most', () => {
    const all = Array.from({ length: 50 }, () => rebuilds.listen(() => undefined)!);
    expect(rebuilds.listen(() => undefined)).toBeUndefined();
    all[0]!();
    expect(rebuilds.listen(() => undefined)).toBeDefined();
  });
});
