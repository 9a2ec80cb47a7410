import type { Client } from '../kit/client.js';
import { expectProblem } from '../kit/expect-problem.js';
import { EventReader } from '../kit/event-reader.js';
import { House } from '../kit/house.js';
import { address } from '../kit/joining.js';
import { dayInParis, minusDays, type Instant } from '../../domain/shared/calendar.js';

let house: House;
let member: Client;
let other: Client;
const today = dayInParis(new Date().toISOString() as Instant);
/** what a move touches at least: his contracts may follow at once */
const MINE = expect.arrayContaining(['profile', 'dashboard']) as string[];
let moves = 0;
const move = async (who: Client): Promise<string> => {
  const body = { from: minusDays(today, 1), address: address(`${(moves += 1)} rue des Événements`) };
  const { status, headers } = await who.post('/v1/me/address-changes', body);
  expect(status).toBe(201);
  return headers.get('position')!;
};

/** Once the processes that a new server follows have nothing left to do: until then a change may be told as many. */
const quiet = async (operator: Client): Promise<void> => {
  const head = async () => String((await operator.get('/v1/operations/views')).body.head);
  for (let known = '', now = await head(); known !== now; now = await head()) {
    known = now;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
};

beforeAll(async () => {
  house = await House.open();
  [member, other] = await Promise.all([house.member(0), house.member(1)]);
  await quiet(await house.staff('operator'));
}, 180_000);
afterAll(async () => expect(await house.close()).toBe(0), 60_000);

describe('server-sent events of a member', () => {
  it('tell which of his read models changed, up to which position, and nothing of others', async () => {
    const reader = await EventReader.open(member);
    expect(await reader.next()).toMatchObject({ event: 'ready', data: { views: [] } });
    await move(other);
    const position = await move(member);
    const told = await reader.next();
    expect(told).toMatchObject({ event: 'changed', data: { views: MINE } });
    expect(BigInt(told.id)).toBeGreaterThanOrEqual(BigInt(position));
    await reader.close();
  });

  it('tell who comes back what changed since he heard last, and nothing when nothing did', async () => {
    const position = await move(member);
    await member.get('/v1/me/profile', { 'min-position': position, prefer: 'wait=30' });
    const missed = await EventReader.open(member, String(BigInt(position) - 1n));
    expect((await missed.next()).event).toBe('ready');
    expect(await missed.next()).toMatchObject({ event: 'changed', data: { views: MINE } });
    await missed.close();
    const upToDate = await EventReader.open(member, position);
    expect((await upToDate.next()).event).toBe('ready');
    const later = await move(member);
    // what his move set off may come first
    let told = await upToDate.next();
    while (BigInt(told.id) < BigInt(later)) told = await upToDate.next();
    expect(told).toMatchObject({ event: 'changed', data: { views: MINE } });
    await upToDate.close();
  });

  it('end when the program stops, which does not wait for those who listen', async () => {
    const reader = await EventReader.open(member);
    expect((await reader.next()).event).toBe('ready');
    const stopped = house.server.stop();
    const toTheEnd = async (): Promise<never> => {
      for (;;) await reader.next();
    };
    await expect(toTheEnd()).rejects.toThrow('the stream ended');
    expect(await stopped).toBe(0);
    await house.startAgain();
    [member, other] = await Promise.all([house.member(0), house.member(1)]);
  }, 60_000);

  it('are refused to who is not signed in, and with an id that is none', async () => {
    expectProblem(await house.stranger.get('/v1/me/events'), 401, 'identity.signed-out');
    expectProblem(await member.get('/v1/me/events', { 'last-event-id': 'x' }), 400, 'request.header-invalid');
  });

  it('are not opened without end: the eleventh of one member is refused', async () => {
    const readers = await Promise.all(Array.from({ length: 10 }, () => EventReader.open(other)));
    expectProblem(await other.get('/v1/me/events'), 429, 'request.too-many');
    for (const reader of readers) await reader.close();
  });
});
