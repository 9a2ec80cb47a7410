import { setTimeout as pause } from 'node:timers/promises';
import { dayInParis, plusDays, type Instant } from '../../domain/shared/calendar.js';
import { demoMemberOf } from '../../src/cli/demo/demo-history.js';
import type { Client } from '../kit/client.js';
import { expectProblem } from '../kit/expect-problem.js';
import { House } from '../kit/house.js';
import { carBody, homeBody, peopleBody } from '../kit/policy-bodies.js';
import { joining } from '../kit/joining.js';

const today = dayInParis(new Date().toISOString() as Instant);
const MEMBER = demoMemberOf(7, 1);
interface Item {
  readonly id: string;
  readonly family: string;
  readonly effect: string;
  readonly before: string;
  readonly after: string;
  readonly reason?: string;
}
let house: House;
let member: Client;
let adviser: Client;
let keys = 0;

beforeAll(async () => {
  house = await House.open();
  [member, adviser] = await Promise.all([house.member(1), house.staff('adviser')]);
}, 180_000);
afterAll(async () => expect(await house.close()).toBe(0), 60_000);

const sell = (body: object, whose = MEMBER) => {
  keys += 1;
  return adviser.post(`/v1/advice/members/${whose}/contracts`, body, { 'idempotency-key': `move-${keys}-key` });
};
const preview = async (from: string, postalCode: string, position = '0'): Promise<readonly Item[]> => {
  const path = `/v1/me/address-changes/preview?from=${from}&postalCode=${postalCode}`;
  const answer = await member.get(path, { 'min-position': position, prefer: 'wait=30' });
  expect(answer.status).toBe(200);
  return answer.body.items as readonly Item[];
};

describe('a move', () => {
  it('is shown beforehand with what it will touch and what it will cost, and stores nothing', async () => {
    const { address } = (await member.get('/v1/me/profile')).body as { address: { line1: string; postalCode: string } };
    const home = homeBody('x', today);
    await sell({
      ...home,
      insured: {
        ...home.insured,
        occupancy: 'landlord',
        address: { ...address, line1: '99 rue à Part', postalCode: '79000' },
      },
    });
    const car = carBody('MM-123-MM', today);
    await sell({ ...car, insured: { ...car.insured, garage: address } });
    const { headers } = await sell(peopleBody(today));
    const items = await preview(plusDays(today, 10), '75008', headers.get('position')!);
    const families = items.map(({ family }) => family);
    const order = ['habitation', 'auto', 'sante', 'prevoyance', 'epargne'];
    expect(families).toEqual([...families].sort((one, other) => order.indexOf(one) - order.indexOf(other)));
    expect(items.find(({ reason }) => reason === 'address-change.other-place')).toMatchObject({
      family: 'habitation',
      effect: 'unchanged',
      before: '244.50',
      after: '244.50',
    });
    // 396.00 × 0.80 × 1.18 in a great city
    expect(items.filter(({ family }) => family === 'auto').map(({ effect, after }) => [effect, after])).toContainEqual([
      'amended',
      '373.82',
    ]);
    expect(
      items.filter(({ family }) => family === 'prevoyance').map(({ effect, after }) => [effect, after]),
    ).toContainEqual(['asked', '147.26']);
    expect(await preview(plusDays(today, 10), '75008')).toEqual(items);
  });

  it.each([
    ['from=2027-01-15&postalCode=99000', '/postalCode', 'postal-code.invalid'],
    ['from=15/01/2027&postalCode=75008', '/from', 'date.invalid'],
    ['postalCode=75008', '/from', 'required'],
  ])('asked about with %s is refused', async (query, pointer, code) => {
    const answer = await member.get(`/v1/me/address-changes/preview?${query}`);
    expectProblem(answer, 400, 'request.invalid', [{ pointer, code }]);
  });

  it('shows nothing of other members’ contracts', async () => {
    const { body } = await adviser.post('/v1/advice/members', joining('demenage'), { 'idempotency-key': 'demenage-1' });
    const { body: theirs, headers } = await sell(homeBody('5 rue d’Autrui', today), String(body.member));
    const items = await preview(plusDays(today, 3), '79000', headers.get('position')!);
    expect(items.map(({ id }) => id)).not.toContain(theirs.contract);
  });
});

interface Moved {
  readonly id: string;
  readonly status: string;
  readonly yearly: string | null;
  readonly move: string | null;
  readonly reason: string | null;
}
/** What the last move did, once it did so much. */
const didSo = async (isThere: (contracts: readonly Moved[]) => boolean): Promise<readonly Moved[]> => {
  for (let looks = 0; looks < 400; looks += 1) {
    const { status, body } = await member.get('/v1/me/address-changes');
    expect(status).toBe(200);
    const [last] = body.items as readonly { readonly contracts: readonly Moved[] }[];
    if (last && isThere(last.contracts)) return last.contracts;
    await pause(50);
  }
  throw new Error('the move did not come so far');
};

describe('a move that was told', () => {
  it('shows what it did to each contract, asks about others, and follows the answer', async () => {
    const { address } = (await member.get('/v1/me/profile')).body as { address: object };
    const from = plusDays(today, 12);
    const to = { ...address, line1: '1 rue d’Ailleurs', postalCode: '75008', town: 'Paris' };
    const foreseen = await preview(from, '75008');
    expect((await member.post('/v1/me/address-changes', { from, address: to })).status).toBe(201);
    const amended = foreseen.filter(({ effect }) => effect === 'amended');
    const asked = foreseen.filter(({ effect }) => effect === 'asked');
    const contracts = await didSo(
      (all) => all.length === foreseen.length && all.every(({ status }) => status !== 'requested'),
    );
    const of = (status: string) => contracts.filter((one) => one.status === status);
    expect(of('priced').map(({ id, yearly }) => [id, yearly])).toEqual(amended.map(({ id, after }) => [id, after]));
    expect(of('asked').map(({ id }) => id)).toEqual(asked.map(({ id }) => id));
    expect(of('unchanged').map(({ id, reason }) => [id, reason])).toEqual(
      foreseen.filter(({ effect }) => effect === 'unchanged').map(({ id, reason }) => [id, reason]),
    );

    const { id, move } = of('asked')[0]!;
    const answer = { agreed: true };
    expect((await member.post(`/v1/me/address-changes/${move}/contracts/${id}/answers`, answer)).status).toBe(201);
    const after = await didSo((all) => all.some((one) => one.id === id && one.status === 'priced'));
    expect(after.find((one) => one.id === id)).toMatchObject({
      yearly: asked.find((one) => one.id === id)!.after,
      move: null,
    });
  });
});

describe('an answer about a contract', () => {
  it('that was not asked for is refused', async () => {
    const path = `/v1/me/address-changes/${'1'.repeat(32)}/contracts/${'2'.repeat(32)}/answers`;
    expectProblem(await member.post(path, { agreed: true }), 409, 'address-change.not-asked');
    expectProblem(await member.post(path, { agreed: 'oui' }), 400, 'request.invalid', [
      { pointer: '/agreed', code: 'type.invalid' },
    ]);
  });
});
