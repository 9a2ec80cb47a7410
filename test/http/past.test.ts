import { setTimeout as pause } from 'node:timers/promises';
import { dayInParis, minusDays, type Instant } from '../../domain/shared/calendar.js';
import type { Client } from '../kit/client.js';
import { expectProblem } from '../kit/expect-problem.js';
import { House } from '../kit/house.js';
import { address } from '../kit/joining.js';

let house: House;
let member: Client;
/** A week before everything told here, a moment before each of them, and one after. */
const moments: string[] = [];
const today = dayInParis(new Date().toISOString() as Instant);
const [A, B, C] = ['1 rue A', '2 rue B', '3 rue C'];
const [aFrom, bFrom, cFrom] = [minusDays(today, 5), minusDays(today, 3), minusDays(today, 1)];

const line1At = async (query: string): Promise<unknown> =>
  ((await member.get(`/v1/me/profile?${query}`)).body.address as { line1?: unknown }).line1;
const move = async (from: string, line1: string): Promise<void> => {
  moments.push(new Date().toISOString());
  await pause(20);
  const { status, headers } = await member.post('/v1/me/address-changes', { from, address: address(line1) });
  expect(status).toBe(201);
  await member.get('/v1/me/profile', { 'min-position': headers.get('position')!, prefer: 'wait=30' });
  await pause(20);
};

beforeAll(async () => {
  house = await House.open();
  member = await house.member();
  await move(aFrom, A);
  await move(cFrom, C);
  await move(bFrom, B);
  moments.push(new Date().toISOString());
}, 180_000);
afterAll(async () => expect(await house.close()).toBe(0), 60_000);

describe('address A, then C, then B which holds between them', () => {
  it('as of a day: what held on that day, as we know today', async () => {
    expect(await line1At(`as-of=${aFrom}`)).toBe(A);
    expect(await line1At(`as-of=${minusDays(bFrom, 1)}`)).toBe(A);
    expect(await line1At(`as-of=${bFrom}`)).toBe(B);
    expect(await line1At(`as-of=${minusDays(cFrom, 1)}`)).toBe(B);
    expect(await line1At(`as-of=${cFrom}`)).toBe(C);
  });

  it('as known at a moment: what we would have said then', async () => {
    expect(await line1At(`known-on=${moments[1]!}`)).toBe(A);
    expect(await line1At(`known-on=${moments[2]!}`)).toBe(C);
    expect(await line1At(`known-on=${moments[3]!}`)).toBe(C);
  });

  it('both: what we would have said then of that day', async () => {
    expect(await line1At(`as-of=${bFrom}&known-on=${moments[2]!}`)).toBe(A);
    expect(await line1At(`as-of=${bFrom}&known-on=${moments[3]!}`)).toBe(B);
    expect(await line1At(`as-of=${cFrom}&known-on=${moments[1]!}`)).toBe(A);
  });
});

describe('a dashboard of the past', () => {
  const kinds = async (query: string): Promise<readonly string[]> => {
    const { body } = await member.get(`/v1/me/dashboard?${query}`);
    const told = body.notifications as { on: string; kind: string }[];
    // his contracts have notifications of their own
    const own = told.filter(({ kind }) => ['joined', 'address-changed'].includes(kind));
    return own.map(({ on, kind }) => `${on} ${kind}`);
  };

  it('leaves out what had neither taken effect nor been told', async () => {
    const before = await kinds(`as-of=${minusDays(aFrom, 1)}`);
    expect(before.every((line) => line.slice(0, 10) < aFrom)).toBe(true);
    expect(await kinds(`as-of=${bFrom}`)).toEqual([`${bFrom} address-changed`, `${aFrom} address-changed`, ...before]);
  });

  it('knows nothing of what was recorded later', async () => {
    const then = await kinds(`known-on=${moments[0]!}`);
    expect(then.some((line) => line.startsWith(aFrom))).toBe(false);
    const now = await kinds(`known-on=${moments[3]!}`);
    for (const from of [aFrom, bFrom, cFrom])
      expect([now, then].map((lines) => lines.includes(`${from} address-changed`))).toEqual([true, false]);
  });

  it('is not there before the member was known', async () => {
    expectProblem(await member.get('/v1/me/dashboard?known-on=1999-01-01T00:00:00Z'), 404, 'view.not-known-then');
  });

  it.each([
    'as-of=2026-02-30',
    'as-of=yesterday',
    'known-on=2026-11-24',
    'known-on=2026-13-01T00:00:00Z',
    'as-of=2026-01-01&as-of=2026-01-02',
  ])('refuses %s', async (query) =>
    expectProblem(await member.get(`/v1/me/dashboard?${query}`), 400, 'request.invalid'),
  );
});
