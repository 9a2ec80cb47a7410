import Database from 'better-sqlite3';
import { setTimeout as pause } from 'node:timers/promises';
import { Patience } from '../../clock/patience.js';
import { JobsError } from '../jobs.error.js';

const GIVE_UP_MS = 5_000;
const AGAIN_MS = 3;

/** Writes, and tries again while another process holds the file: a wait inside SQLite would block the event loop. */
export const patiently = async <Result>(write: () => Result): Promise<Result> => {
  const patience = new Patience(GIVE_UP_MS);
  for (;;) {
    try {
      return write();
    } catch (error) {
      const busy = error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY');
      if (!busy || patience.isOver())
        throw new JobsError('jobs.unavailable', `the file of jobs was not written: ${(error as Error).message}`);
    }
    await pause(AGAIN_MS);
  }
};
