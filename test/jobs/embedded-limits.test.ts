import Database from 'better-sqlite3';
import { join } from 'node:path';
import { JobRows } from '../../src/jobs/embedded/job-rows.js';
import { JOBS_SCHEMAS } from '../../src/jobs/embedded/schema.js';
import { checkedJobs } from '../../src/jobs/job-to-enqueue.js';
import { DEAD_KEPT_MS, DONE_KEPT_MS, STALLED, STALLS } from '../../src/jobs/jobs-limits.js';
import { folders } from '../kit/folders.js';

const newFolder = folders();
const id = (number: number): string => number.toString().padStart(32, '0');

describe('rows of jobs', () => {
  let database: Database.Database;
  let rows: JobRows;
  const insert = (number: number, now: number): void =>
    rows.insert(checkedJobs([{ queue: 'q', id: id(number), payload: {}, attempts: 1 }]), now);
  const states = (): unknown[] => database.prepare('SELECT state FROM jobs ORDER BY number').pluck().all();

  beforeEach(() => {
    database = new Database(join(newFolder(), 'jobs.db'));
    database.exec(JOBS_SCHEMAS.join('\n'));
    rows = new JobRows(database);
  });
  afterEach(() => database.close());

  it(`of which ${STALLS + 1} workers died are dead, and no worker dies of them again`, () => {
    insert(1, 0);
    for (let turn = 0; turn <= STALLS; turn += 1) expect(rows.claim('q', 1, turn * 10, turn * 10 + 10)).toHaveLength(1);
    expect(rows.claim('q', 1, 1_000, 1_010)).toEqual([]);
    expect(database.prepare('SELECT state, reason FROM jobs').get()).toEqual({ state: 'dead', reason: STALLED });
  });

  it('taken over answer no more to the worker that lost them', () => {
    insert(1, 0);
    const [lost] = rows.claim('q', 1, 0, 10);
    const [taken] = rows.claim('q', 1, 10, 20);
    expect([rows.renew(lost!, 99), rows.complete(lost!, 11)]).toEqual([false, false]);
    rows.fail(lost!, 'late', 11);
    expect(states()).toEqual(['working']);
    expect([rows.complete(taken!, 12), rows.complete(taken!, 13)]).toEqual([true, false]);
  });

  it.each([
    ['done', DONE_KEPT_MS],
    ['dead', DEAD_KEPT_MS],
  ])('that are %s are forgotten %d ms later, and their ids with them', (state, kept) => {
    insert(1, 0);
    const [row] = rows.claim('q', 1, 0, 10);
    if (state === 'done') rows.complete(row!, 5);
    else rows.fail(row!, 'x', 5);
    rows.prune(5 + kept);
    expect(states()).toEqual([state]);
    rows.prune(6 + kept);
    expect(states()).toEqual([]);
  });
});
