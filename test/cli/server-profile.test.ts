import { dayInParis, minusDays, type Instant } from '../../domain/shared/calendar.js';
import { EventStoreDbDouble } from '../doubles/eventstoredb/eventstoredb-double.js';
import { Client } from '../kit/client.js';
import { folders } from '../kit/folders.js';
import { address } from '../kit/joining.js';
import { runCommand } from '../kit/run-command.js';
import { Server } from '../kit/server.js';
import { mongoForTests } from '../servers/mongodb.js';

const DEMO = [
  'demo',
  '--no-serve',
  '--json',
  '--members',
  '12',
  '--months',
  '6',
  '--seed',
  '7',
  '--today',
  '2026-11-24',
];
const MINUTES = 180_000;
const today = dayInParis(new Date().toISOString() as Instant);
const mongo = mongoForTests();
const there = mongo.absent === undefined ? describe : describe.skip;

/** Skipped where the server is not there; `mongoForTests` has printed why. */
there(`events on EventStoreDB’s double, secrets and read models on ${mongo.name}`, () => {
  const folder = folders();
  let double: EventStoreDbDouble;
  let servers: NodeJS.ProcessEnv;
  beforeEach(async () => {
    double = await EventStoreDbDouble.start({});
    servers = { EVENTSTORE_URL: double.url, MONGO_URL: mongo.database() };
  });
  afterEach(() => double.stop());
  const run = async (
    args: readonly string[],
    environment: NodeJS.ProcessEnv = {},
  ): Promise<Record<string, unknown>> => {
    const { code, out, err } = await runCommand(args, environment);
    expect([code, code === 0 ? '' : err]).toEqual([0, '']);
    return JSON.parse(out.trim().split('\n').at(-1)!) as Record<string, unknown>;
  };

  it(
    'makes the demo with the digests of the embedded stores, verifies it and builds a view anew',
    async () => {
      const [data, embedded] = [folder(), folder()];
      const built = await run([...DEMO, '--data', data], servers);
      expect(built.views).toEqual((await run([...DEMO, '--data', embedded])).views);
      expect(await run(['verify', '--json', '--data', data], servers)).toMatchObject({ ok: true, views: built.views });
      const rebuilt = await run(['rebuild', 'profile', '--json', '--data', data], servers);
      expect(rebuilt.digest).toBe((built.views as Record<string, { digest: string }>).profile!.digest);
    },
    MINUTES,
  );

  it(
    'serves two processes over them: what is written by one is read from the other',
    async () => {
      const first = await Server.demo(folder(), 4, servers);
      const { masterKey } = first.demoMark();
      const second = await Server.start(folder(), { ...servers, MASTER_KEY: masterKey });
      const [one, other] = await Promise.all(
        [first, second].map(({ address: at }) => Client.signedIn(at, first.signIns!.members[0]!)),
      );
      const moved = await one!.post('/v1/me/address-changes', {
        from: minusDays(today, 2),
        address: address('8 rue des Deux'),
      });
      expect(moved.status).toBe(201);
      const headers = { 'min-position': moved.headers.get('position')!, prefer: 'wait=30' };
      const read = await other!.get('/v1/me/profile', headers);
      expect([read.status, read.headers.get('stale')]).toEqual([200, null]);
      expect(read.body).toMatchObject({ address: { line1: '8 rue des Deux' } });
      expect(await first.stop()).toBe(0);
      const again = await other!.post('/v1/me/address-changes', {
        from: minusDays(today, 1),
        address: address('9 rue du Relais'),
      });
      const position = again.headers.get('position')!;
      const takenOver = await other!.get('/v1/me/profile', { 'min-position': position, prefer: 'wait=30' });
      expect(takenOver.headers.get('stale')).toBeNull();
      expect(takenOver.body).toMatchObject({ address: { line1: '9 rue du Relais' } });
      expect(await second.stop()).toBe(0);
    },
    MINUTES,
  );
});
