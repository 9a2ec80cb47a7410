import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { demoMemberOf } from '../../src/cli/demo/demo-history.js';
import { EventStoreDbDouble } from '../doubles/eventstoredb/eventstoredb-double.js';
import { folders } from '../kit/folders.js';
import { runCommand } from '../kit/run-command.js';
import { mongoForTests } from '../servers/mongodb.js';

const DEMO = ['--no-serve', '--json', '--members', '12', '--months', '6', '--seed', '7', '--today', '2026-11-24'];
const MINUTES = 120_000;
const mongo = mongoForTests();

interface Report {
  readonly ok?: boolean;
  readonly events: number;
  readonly views: Record<string, { readonly digest: string }>;
}
const answer = async (args: readonly string[], environment: NodeJS.ProcessEnv = {}): Promise<Report> => {
  const { code, out, err } = await runCommand(args, environment);
  expect([code, code === 0 ? '' : err]).toEqual([0, '']);
  return JSON.parse(out) as Report;
};
const masterKeyOf = (data: string): string =>
  (JSON.parse(readFileSync(join(data, 'demo.json'), 'utf8')) as { masterKey: string }).masterKey;
const demo = (data: string, environment: NodeJS.ProcessEnv = {}): Promise<Report> =>
  answer(['demo', ...DEMO, '--data', data], environment);

/** Opened events of one member's stream, their hashes with them. */
const history = async (data: string, MASTER_KEY: string, servers: NodeJS.ProcessEnv = {}): Promise<string[]> => {
  const stream = `member-${demoMemberOf(7, 0)}`;
  const replay = ['replay', '--stream', stream, '--unmask', '--case', 'TEST-1', '--json', '--data', data];
  return (await runCommand(replay, { MASTER_KEY, ...servers })).out.trim().split('\n');
};

/** Positions are each store's own. */
const unplaced = (line: string): unknown => ({ ...(JSON.parse(line) as object), position: undefined });

describe('the same demo on SQLite and on servers', () => {
  const folder = folders();
  let double: EventStoreDbDouble;
  beforeEach(async () => void (double = await EventStoreDbDouble.start({})));
  afterEach(() => double.stop());

  it(
    'has the same view digests, and verifies on both',
    async () => {
      const [file, server] = [folder(), folder()];
      const EVENTSTORE_URL = double.url;
      const built = await demo(file);
      expect(await demo(server, { EVENTSTORE_URL })).toEqual(built);
      const verified = await answer(['verify', '--json', '--data', server], { EVENTSTORE_URL });
      expect([verified.ok, verified.events, verified.views]).toEqual([true, built.events, built.views]);
    },
    MINUTES,
  );

  it(
    'moves from one to the other and back with its secrets, twice harmlessly: same hashes, digests, opened fields',
    async () => {
      const [first, between, last] = [folder(), folder(), folder()];
      const built = await demo(first);
      const MASTER_KEY = masterKeyOf(first);
      const there = ['copy-events', '--json', '--from', `sqlite:${first}`, '--to', double.url, '--data', between];
      const back = ['copy-events', '--json', '--from', double.url, '--to', `sqlite:${last}`, '--data', between];
      for (const copy of [there, there, back, back]) expect((await answer(copy)).events).toBe(built.events);
      const verified = await answer(['verify', '--json', '--data', last], { MASTER_KEY });
      expect([verified.ok, verified.views]).toEqual([true, built.views]);
      const opened = await history(first, MASTER_KEY);
      expect(opened[0]).toContain('"lastName"');
      expect(await history(last, MASTER_KEY)).toEqual(opened);
    },
    MINUTES,
  );

  (mongo.absent === undefined ? it : it.skip)(
    'has the same view digests with secrets and read models in MongoDB, no file of them, and verifies there',
    async () => {
      const [file, server] = [folder(), folder()];
      const servers = { EVENTSTORE_URL: double.url, MONGO_URL: mongo.database() };
      const built = await demo(file);
      expect(await demo(server, servers)).toEqual(built);
      const verified = await answer(['verify', '--json', '--data', server], servers);
      expect([verified.ok, verified.events, verified.views]).toEqual([true, built.events, built.views]);
      expect(readdirSync(server)).toEqual(['demo.json']);
    },
    MINUTES,
  );

  (mongo.absent === undefined ? it : it.skip)(
    'moves with its secrets into MongoDB and back: same hashes and opened fields, nothing in the folder between',
    async () => {
      const [first, between, last] = [folder(), folder(), folder()];
      const built = await demo(first);
      const MASTER_KEY = masterKeyOf(first);
      const servers = { EVENTSTORE_URL: double.url, MONGO_URL: mongo.database() };
      const there = ['copy-events', '--json', '--from', `sqlite:${first}`, '--to', double.url, '--data', between];
      const back = ['copy-events', '--json', '--from', double.url, '--to', `sqlite:${last}`, '--data', between];
      for (const copy of [there, there, back]) expect((await answer(copy, servers)).events).toBe(built.events);
      expect(readdirSync(between)).not.toContain('secrets.db');
      const opened = await history(first, MASTER_KEY);
      expect(opened[0]).toContain('"lastName"');
      expect((await history(between, MASTER_KEY, servers)).map(unplaced)).toEqual(opened.map(unplaced));
      expect(await history(last, MASTER_KEY)).toEqual(opened);
    },
    MINUTES,
  );

  it(
    'refuses a folder that lacks the secrets of the server’s events, and leaves none there',
    async () => {
      const [first, empty] = [folder(), folder()];
      await demo(first, { EVENTSTORE_URL: double.url });
      const environment = { EVENTSTORE_URL: double.url, MASTER_KEY: masterKeyOf(first), PORT: '0' };
      const { code, err } = await runCommand(['start', '--data', empty], environment);
      expect([code, err]).toEqual([2, expect.stringContaining('secrets.db is missing')]);
      expect(readdirSync(empty)).not.toContain('secrets.db');
    },
    MINUTES,
  );
});

describe('a copy into a house that is lived in', () => {
  const folder = folders();

  it(
    'is refused, whether it has secrets of its own or another log',
    async () => {
      const [one, other] = [folder(), folder()];
      await demo(one);
      await demo(other);
      const { code, err } = await runCommand(['copy-events', '--from', `sqlite:${one}`, '--to', `sqlite:${other}`]);
      expect([code, err]).toEqual([2, expect.stringContaining('secrets of its own')]);
    },
    MINUTES,
  );
});
