import { once } from 'node:events';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { openSqliteFile } from '../../src/sqlite/open-sqlite-file.js';
import { folders } from '../kit/folders.js';

const newFolder = folders();
const HELD_MS = 2_500;

/** Holds a file for writing as long as a process does that is not run in the middle of making it. */
const HOLDER = `
  const { parentPort, workerData: { path, ms } } = require('node:worker_threads');
  const Database = require('better-sqlite3');
  const database = new Database(path);
  database.pragma('journal_mode = WAL');
  database.exec('BEGIN IMMEDIATE');
  parentPort.postMessage('held');
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
  database.exec('COMMIT');
  database.close();
`;

describe('a file that another process is making', () => {
  it('is opened once that one is done, slow as it may be', async () => {
    const path = join(newFolder(), 'some.db');
    const holder = new Worker(HOLDER, { eval: true, workerData: { path, ms: HELD_MS } });
    await once(holder, 'message');
    const file = { path, applicationId: 7, schemaVersion: 1, schema: 'CREATE TABLE some (id TEXT) STRICT' };
    const database = openSqliteFile({ ...file, synchronous: 'FULL' });
    expect(database.prepare('SELECT count(*) FROM some').pluck().get()).toBe(0);
    database.close();
    await once(holder, 'exit');
  });
});
