import { SqliteError } from 'better-sqlite3';
import { patiently } from '../../src/jobs/embedded/patiently.js';
import { tellTime } from '../kit/told-time.js';

describe('a write to the file of jobs that another process holds', () => {
  let now = 0;
  beforeEach(() => {
    now = 0;
    tellTime(() => now);
  });
  afterEach(() => void jest.restoreAllMocks());
  const heldFor = (times: number, eachMs: number): (() => string) => {
    let tries = 0;
    return () => {
      now += eachMs;
      if ((tries += 1) > times) return 'written';
      throw new SqliteError('database is locked', 'SQLITE_BUSY');
    };
  };

  it('is tried again by a process that stood still for an hour meanwhile', async () => {
    expect(await patiently(heldFor(3, 3_600_000))).toBe('written');
  });

  it('is given up after five seconds of tries', async () => {
    await expect(patiently(heldFor(200, 50))).rejects.toMatchObject({ code: 'jobs.unavailable' });
    expect(now).toBe(5_000);
  });
});
