import { address } from '../kit/joining.js';
import type { Answer, Client } from '../kit/client.js';
import { House } from '../kit/house.js';
import { runCommand } from '../kit/run-command.js';

const REBUILDS = 4;

/** `12 rue de la Reprise` → 12; 0 for an address from before. */
const numberOf = ({ body }: Answer): number => {
  const { nextAddresses } = body as { nextAddresses: readonly { address: { line1: string } }[] };
  return Number(/^([0-9]+) rue de la Reprise$/.exec(nextAddresses[0]?.address.line1 ?? '')?.[1] ?? 0);
};

/** Reads as fast as it is answered until told to stop; each answer must be whole, and never older than one before. */
const readOn = async (member: Client, reading: () => boolean): Promise<number> => {
  let [answers, seen, told] = [0, 0, 0];
  while (reading()) {
    const profile = await member.get('/v1/me/profile');
    expect([profile.status, profile.headers.get('stale')]).toEqual([200, null]);
    expect(numberOf(profile)).toBeGreaterThanOrEqual(seen);
    seen = numberOf(profile);
    const dashboard = await member.get('/v1/me/dashboard');
    expect([dashboard.status, dashboard.headers.get('stale')]).toEqual([200, null]);
    const { notifications } = dashboard.body as { notifications: readonly unknown[] };
    expect(notifications.length).toBeGreaterThanOrEqual(Math.max(told, 1));
    told = notifications.length;
    answers += 2;
  }
  return answers;
};

/** Moves again and again, and reads each move back at once. */
const moveOn = async (member: Client, reading: () => boolean): Promise<number> => {
  let moves = 0;
  while (reading()) {
    moves += 1;
    const body = { from: '2027-01-15', address: address(`${moves} rue de la Reprise`) };
    const moved = await member.post('/v1/me/address-changes', body, { 'idempotency-key': `reprise-${moves}` });
    expect(moved.status).toBe(201);
    const asked = { 'min-position': moved.headers.get('position')!, prefer: 'wait=5' };
    const profile = await member.get('/v1/me/profile', asked);
    expect([profile.status, profile.headers.get('stale'), numberOf(profile)]).toEqual([200, null, moves]);
  }
  return moves;
};

describe('views rebuilt with two workers while they are read at full speed', () => {
  let house: House;
  beforeAll(async () => void (house = await House.open({}, 60)), 60_000);
  afterAll(async () => expect(await house.close()).toBe(0));

  it('answer each read whole, and what was written is read at once, before the swap and after it', async () => {
    const [mover, ...readers] = await Promise.all([0, 1, 2].map((index) => house.member(index)));
    let rebuilding = true;
    const reading = (): boolean => rebuilding;
    const rebuilds = async (): Promise<void> => {
      for (let turn = 0; turn < REBUILDS && reading(); turn += 1) {
        const options = ['--all', '--workers', '2', '--data', house.folder, '--json'];
        const { code, err } = await runCommand(['rebuild', ...options], { MASTER_KEY: house.masterKey });
        expect([code, err]).toEqual([0, '']);
      }
    };
    const all = [
      rebuilds(),
      moveOn(mover!, reading),
      ...[mover!, ...readers].map((member) => readOn(member, reading)),
    ].map((work) => work.finally(() => (rebuilding = false)));
    const [, moves, ...answers] = await Promise.all(all);
    expect(moves).toBeGreaterThan(20);
    for (const count of answers) expect(count).toBeGreaterThan(40);
    const { code, out } = await runCommand(['verify', '--data', house.folder], { MASTER_KEY: house.masterKey });
    expect([code, out]).toEqual([0, expect.any(String)]);
  }, 120_000);
});
