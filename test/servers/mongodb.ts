import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { MongoClient } from 'mongodb';
import { databaseUrl } from './mongodb/database-url.js';
import { CompatibleServer } from './mongodb/compatible-server.js';

export interface MongoForTests {
  readonly name: string;
  /** why it cannot run here */
  readonly absent?: string;
  /** why races of guarded updates do not run on it: on a MongoDB they have one winner */
  readonly raceless?: string;
  /** The URL of a database of its own, dropped when the tests of the file are over. */
  readonly database: () => string;
}

const REAL = process.env.MONGO_URL || undefined;
const RACELESS = 'nothing but an insert is atomic on this server; set MONGO_URL to a MongoDB';
const STARTED_WITHIN_MS = 30_000;

/** The MongoDB of a test file: `MONGO_URL`, else a compatible server of its own. Called while tests are declared. */
export const mongoForTests = (): MongoForTests => (REAL === undefined ? compatible() : real(REAL));

const real = (url: string): MongoForTests => {
  const made: string[] = [];
  afterAll(() => Promise.all(made.map(drop)));
  const database = (): string => {
    made.push(databaseUrl(url, freshName()));
    return made.at(-1)!;
  };
  return { name: 'mongodb', database };
};

const compatible = (): MongoForTests => {
  const build = spawnSync(process.execPath, [join(__dirname, 'mongodb/build.mjs')], { encoding: 'utf8' });
  const name = 'mongodb (compatible server)';
  if (build.status !== 0) return notThere(name, build.stderr.trim().split('\n').at(-1)!);
  let server: CompatibleServer | undefined;
  beforeAll(async () => {
    server = await CompatibleServer.start(build.stdout.trim());
  }, STARTED_WITHIN_MS);
  afterAll(() => server?.stop());
  return { name, raceless: RACELESS, database: () => databaseUrl(server!.url, freshName()) };
};

const notThere = (name: string, why: string): MongoForTests => {
  const absent = `its program cannot be built (${why})`;
  const database = (): string => {
    throw new Error(absent);
  };
  process.stdout.write(`not run: ${name}: ${absent}\n`);
  return { name, absent, database };
};

const freshName = (): string => `societaire_test_${randomBytes(8).toString('hex')}`;

const drop = async (url: string): Promise<void> => {
  const client = await MongoClient.connect(url);
  await client.db().dropDatabase();
  await client.close();
};
