import { dayInParis, plusDays, plusMonths, type Instant } from '../../domain/shared/calendar.js';
import { demoMemberOf } from '../../src/cli/demo/demo-history.js';
import { expectProblem } from '../kit/expect-problem.js';
import { House } from '../kit/house.js';
import { homeBody } from '../kit/policy-bodies.js';

const today = dayInParis(new Date().toISOString() as Instant);
let house: House;
beforeAll(async () => (house = await House.open()), 180_000);
afterAll(async () => expect(await house.close()).toBe(0), 60_000);

describe('leaving the mutual', () => {
  it('is shown with its earliest day and what it ends, then ends it', async () => {
    const [member, adviser] = await Promise.all([house.member(2), house.staff('adviser')]);
    const path = `/v1/advice/members/${demoMemberOf(7, 2)}/contracts`;
    const key = { 'idempotency-key': 'depart-contrat' };
    const { body: made, headers } = await adviser.post(path, homeBody('1 rue du Départ', today), key);
    const since = { 'min-position': headers.get('position')!, prefer: 'wait=30' };
    const shown = await member.get('/v1/me/departure', since);
    const leftOn = plusMonths(today, 2);
    expect(shown.body.earliest).toBe(leftOn);
    expect(shown.body.contracts).toContainEqual(expect.objectContaining({ id: made.contract, ends: true }));
    const leave = (day: string, name: string) =>
      member.post('/v1/me/departure', { leftOn: day }, { 'idempotency-key': name });
    expectProblem(await leave(plusDays(leftOn, -1), 'depart-trop-tot'), 409, 'membership.leaving-too-early');
    expect((await leave(leftOn, 'depart-a-temps')).status).toBe(201);
    expectProblem(await leave(leftOn, 'depart-encore'), 409, 'membership.already-leaving');
    const ended = async () => {
      const { body } = await member.get(`/v1/me/contracts/${String(made.contract)}`);
      return (body as { endsOn?: unknown }).endsOn;
    };
    for (let look = 0; look < 200 && (await ended()) !== leftOn; look += 1)
      await new Promise((resolve) => setTimeout(resolve, 50));
    expect(await ended()).toBe(leftOn);
  });
});
