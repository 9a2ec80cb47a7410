import type { AccountCommand } from '../../domain/payments/account/commands.js';
import { collectionDay } from '../../domain/payments/rules/collection-day.js';
import { dayInParis, minusDays, plusMonths, type Instant } from '../../domain/shared/calendar.js';
import { ContractCommands } from '../../src/contracts/contract-commands.js';
import { contractParts } from '../../src/contracts/contract-parts.js';
import { AccountCommands } from '../../src/payments/account-commands.js';
import { proposal } from '../contracts/zoe-insured.js';
import { joining as joined } from '../domain/membership/people.js';
import {
  announcing,
  collecting,
  id,
  planning,
  receiving,
  returning,
  submitting,
} from '../domain/payments/account/books.js';
import { caller } from '../kit/callers.js';
import { Client } from '../kit/client.js';
import { expectProblem } from '../kit/expect-problem.js';
import { House } from '../kit/house.js';
import { newMember } from '../kit/new-member.js';
import { signInOf } from '../kit/sign-in-of.js';

const today = dayInParis(new Date().toISOString() as Instant);
const begin = minusDays(today, 70);
const [first, second] = [collectionDay(begin), collectionDay(plusMonths(begin, 1))];
const HOME = '2'.repeat(32);

let house: House;
let member: Client;
let position: string;

/** A debit collected, one refused, and a payment by card of a part of it. */
const history: readonly AccountCommand[] = [
  planning('120.00', 'month', begin),
  announcing(minusDays(begin, 20), 1, 2, 3),
  submitting(1, first, [1], { today: minusDays(first, 3) }),
  collecting(1, minusDays(today, 1)),
  submitting(2, second, [2], { today: minusDays(second, 3) }),
  returning(2, second, 'AM04', '10.00'),
  receiving(9, minusDays(today, 1), '4.00'),
];

beforeAll(async () => {
  house = await House.open();
  const owner = 'a'.repeat(32);
  await newMember(house, owner);
  // told while nobody serves: the mutual would bill the contract by itself
  expect(await house.server.stop()).toBe(0);
  await house.beside(async (core) => {
    const parts = contractParts(core);
    await new ContractCommands(parts).accept(HOME, owner, proposal('habitation', today), caller());
    const accounts = new AccountCommands(parts.streams);
    for (const command of history) {
      const outcome = await accounts.execute(HOME, caller(), () => command);
      expect(outcome).toMatchObject({ outcome: 'executed' });
    }
    position = String(await core.events.head());
  });
  await house.startAgain();
  member = await Client.signedIn(house.server.address, signInOf(owner));
}, 180_000);
afterAll(async () => expect(await house.close()).toBe(0), 60_000);

const read = (path: string, client = member) => client.get(path, { 'min-position': position, prefer: 'wait=30' });
const items = async (query = '') =>
  (await read(`/v1/me/payments${query}`)).body.items as readonly { readonly id: string; readonly kind: string }[];

describe('the payments of a member', () => {
  it('are listed, the newest first, with sums by contract and year', async () => {
    const { status, body } = await read('/v1/me/payments');
    expect(status).toBe(200);
    const line = { contract: HOME };
    expect(body.items).toEqual([
      {
        ...line,
        id: id(9),
        on: minusDays(today, 1),
        kind: 'regularised',
        label: 'Paiement par carte',
        amount: '4.00',
        means: 'card',
        reference: id(9),
      },
      {
        ...line,
        id: id(2),
        on: second,
        kind: 'refused',
        label: 'Prélèvement refusé',
        amount: '10.00',
        reason: 'Provision insuffisante',
        reference: id(2),
      },
      { ...line, id: id(1), on: first, kind: 'collected', label: 'Prélèvement', amount: '10.00', reference: id(1) },
    ]);
    const totals = body.totals as readonly { readonly paid: string }[];
    expect(totals.reduce((sum, { paid }) => sum + Number(paid), 0)).toBe(14);
  });

  it('come page by page, with a link to the next one', async () => {
    const seen: string[] = [];
    for (let path: string | undefined = '/v1/me/payments?limit=1'; path !== undefined;) {
      const { body, headers }: Awaited<ReturnType<Client['get']>> = await read(path);
      seen.push(...(body.items as readonly { readonly id: string }[]).map((item) => item.id));
      const link = headers.get('link');
      expect(body.next === null).toBe(link === null);
      path = link === null ? undefined : /^<(.+)>; rel="next"$/.exec(link)![1];
    }
    expect(seen).toEqual([id(9), id(2), id(1)]);
  });

  it('are narrowed by contract and kind, and told as of a day and as known', async () => {
    expect((await items('?kind=refused')).map((item) => item.id)).toEqual([id(2)]);
    expect(await items(`?contract=${'f'.repeat(32)}`)).toEqual([]);
    expect((await items(`?as-of=${minusDays(today, 2)}`)).map(({ kind }) => kind)).toEqual(['refused', 'collected']);
    expect(await items(`?as-of=${first}`)).toEqual([]);
    expect(await items('?known-on=2020-01-01T00:00:00Z')).toEqual([]);
    expect(await items('?as-of=1900-06-01')).toEqual([]);
  });

  it.each([
    ['limit=0', 'limit', 'limit.invalid'],
    ['kind=pending', 'kind', 'value.not-allowed'],
    ['contract=x', 'contract', 'id.invalid'],
    ['as-of=2026-02-30', 'as-of', 'date.invalid'],
    ['known-on=yesterday', 'known-on', 'instant.invalid'],
    ['colour=red', 'colour', 'key.unknown'],
  ])('are not given for ?%s', async (query, field, code) =>
    expectProblem(await member.get(`/v1/me/payments?${query}`), 400, 'request.invalid', [
      { pointer: `/${field}`, code },
    ]),
  );

  it('are the member’s own: a cursor of another is refused, and none are another’s', async () => {
    const { next } = (await read('/v1/me/payments?limit=1')).body as { readonly next: string };
    const other = await house.member(1);
    expectProblem(await other.get(`/v1/me/payments?cursor=${next}`), 400, 'cursor.invalid');
    expectProblem(await member.get(`/v1/me/payments?kind=refused&cursor=${next}`), 400, 'cursor.invalid');
    const others = (await read('/v1/me/payments', other)).body.items as readonly { readonly contract: string }[];
    expect(others.filter(({ contract }) => contract === HOME)).toEqual([]);
    expectProblem(await house.stranger.get('/v1/me/payments'), 401, 'identity.signed-out');
  });
});

describe('a receipt', () => {
  it('has who paid what to whom, for which period, and the events that say so', async () => {
    const { status, body } = await read(`/v1/me/payments/${id(1)}/receipt`);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      id: id(1),
      issuer: 'Mutuelle de démonstration',
      member: { lastName: joined().person.lastName, firstNames: joined().person.firstNames },
      contract: { id: HOME, label: 'Assurance habitation' },
      period: { from: begin, until: minusDays(plusMonths(begin, 1), 1) },
      amount: '10.00',
      costs: '0.00',
      means: 'debit',
      on: first,
      events: [`event:account-${HOME}@2`, `event:account-${HOME}@3`],
      trace: { amount: { value: '10.00' } },
    });
    expect((await read(`/v1/me/payments/${id(9)}/receipt`)).body).toMatchObject({ amount: '4.00', means: 'card' });
  });

  it('is not given for what was refused, of another member, or not there', async () => {
    expectProblem(await read(`/v1/me/payments/${id(2)}/receipt`), 409, 'payments.not-received');
    const other = await house.member(1);
    expectProblem(await read(`/v1/me/payments/${id(1)}/receipt`, other), 404, 'payments.payment-unknown');
    expectProblem(await read('/v1/me/payments/x/receipt'), 404, 'payments.payment-unknown');
  });
});

describe('the dashboard', () => {
  it('alerts of the refused debit, with what is left to pay', async () => {
    const { alerts, contracts, operations } = (await read('/v1/me/dashboard')).body;
    expect(contracts).toMatchObject([{ id: HOME, paymentStatus: 'refused' }]);
    expect(alerts).toMatchObject([
      { kind: 'payment-refused', severity: 'red', contract: HOME, refusedOn: second, reason: 'Provision insuffisante' },
    ]);
    expect((operations as readonly { readonly kind: string }[]).map(({ kind }) => kind)).toEqual([
      'regularised',
      'refused',
      'collected',
    ]);
  });
});

describe('the collections', () => {
  it('are counted by day for operators alone', async () => {
    const operator = await house.staff('operator');
    const range = `from=${first}&to=${today}`;
    const { status, body } = await read(`/v1/operations/collections?${range}`, operator);
    expect(status).toBe(200);
    const days = body.items as readonly { readonly collectOn: string }[];
    expect(days.find(({ collectOn }) => collectOn === second)).toMatchObject({ codes: [{ code: 'AM04' }] });
    expect((await read('/v1/operations/collections', operator)).status).toBe(200);
    expectProblem(await read('/v1/operations/collections'), 403, 'identity.forbidden');
    for (const wrong of [`from=${today}&to=${first}`, 'from=2020-01-01'])
      expectProblem(await read(`/v1/operations/collections?${wrong}`, operator), 400, 'request.invalid', [
        { pointer: '/to', code: 'range.invalid' },
      ]);
  });
});
