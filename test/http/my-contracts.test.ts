import { dayInParis, minusDays, plusDays, type Instant } from '../../domain/shared/calendar.js';
import { AmendmentCommands } from '../../src/contracts/amendment-commands.js';
import { ContractCommands } from '../../src/contracts/contract-commands.js';
import { contractParts } from '../../src/contracts/contract-parts.js';
import { proposal } from '../contracts/zoe-insured.js';
import { caller } from '../kit/callers.js';
import { Client } from '../kit/client.js';
import { expectProblem } from '../kit/expect-problem.js';
import { House } from '../kit/house.js';
import { newMember } from '../kit/new-member.js';
import { signInOf } from '../kit/sign-in-of.js';

const today = dayInParis(new Date().toISOString() as Instant);
const [CAR, HOME, HEALTH] = ['1', '2', '3'].map((digit) => digit.repeat(32)) as [string, string, string];

const OWNER = 'a'.repeat(32);

let house: House;
let member: Client;
let position: string;

const signIn = (): Promise<Client> => Client.signedIn(house.server.address, signInOf(OWNER));

/** A member who signed in and then took three contracts and no others, made by another process on the same folder. */
const subscribe = async (): Promise<void> => {
  member = await newMember(house, OWNER);
  await house.beside(async (core) => {
    const commands = new ContractCommands(contractParts(core));
    await commands.accept(CAR, OWNER, proposal('auto', today), caller());
    await commands.accept(HOME, OWNER, proposal('habitation', today), caller());
    await commands.accept(HEALTH, OWNER, proposal('sante', plusDays(today, 3)), caller());
    position = String(await core.events.head());
  });
};

beforeAll(async () => {
  house = await House.open();
  await subscribe();
}, 180_000);
afterAll(async () => expect(await house.close()).toBe(0), 60_000);

const read = (path: string, client = member) => client.get(path, { 'min-position': position, prefer: 'wait=30' });
const idsOf = async (query = ''): Promise<readonly unknown[]> =>
  ((await read(`/v1/me/contracts${query}`)).body.items as readonly { readonly id: string }[]).map(({ id }) => id);

describe('the contracts of a member', () => {
  it('are listed with number, due date, premium, period and status', async () => {
    const answer = await read('/v1/me/contracts?family=auto');
    expect(answer.status).toBe(200);
    expect(answer.headers.get('link')).toBeNull();
    expect(answer.body).toEqual({
      items: [
        {
          id: CAR,
          number: expect.stringMatching(/^[0-9]{10}$/) as string,
          family: 'auto',
          label: 'Assurance auto',
          subscribedOn: today,
          startsOn: today,
          endsOn: null,
          status: 'active',
          nextDueDate: expect.stringMatching(/^20/) as string,
          premium: expect.stringMatching(/^[0-9]+\.[0-9]{2}$/) as string,
          premiumPeriod: 'month',
        },
      ],
      next: null,
    });
  });

  it('are narrowed by family, by day of subscription and by status', async () => {
    expect(new Set(await idsOf())).toEqual(new Set([CAR, HOME, HEALTH]));
    expect(await idsOf('?family=habitation')).toEqual([HOME]);
    expect(await idsOf(`?subscribed-from=${plusDays(today, 1)}`)).toEqual([]);
    expect(await idsOf(`?subscribed-to=${minusDays(today, 1)}`)).toEqual([]);
    expect(await idsOf(`?subscribed-from=${today}&subscribed-to=${today}&family=auto`)).toEqual([CAR]);
    expect(await idsOf('?status=suspended')).toEqual([]);
    expect(await idsOf(`?as-of=${minusDays(today, 1)}`)).toEqual([]);
  });

  it('come page by page, with a link to the next one', async () => {
    const seen: unknown[] = [];
    for (let path: string | undefined = '/v1/me/contracts?limit=1'; path !== undefined;) {
      const { body, headers }: Awaited<ReturnType<Client['get']>> = await read(path);
      seen.push(...(body.items as readonly { readonly id: string }[]).map(({ id }) => id));
      const link = headers.get('link');
      expect(body.next === null).toBe(link === null);
      path = link === null ? undefined : /^<(.+)>; rel="next"$/.exec(link)![1];
    }
    expect(seen).toHaveLength(3);
    expect(new Set(seen)).toEqual(new Set([CAR, HOME, HEALTH]));
  });

  it.each([
    ['limit=0', 'limit', 'limit.invalid'],
    ['limit=101', 'limit', 'limit.too-large'],
    ['limit=1e1', 'limit', 'limit.invalid'],
    ['family=moto', 'family', 'value.not-allowed'],
    ['status=none', 'status', 'value.not-allowed'],
    ['subscribed-from=2026-02-30', 'subscribed-from', 'date.invalid'],
    ['colour=red', 'colour', 'key.unknown'],
  ])('are not given for ?%s', async (query, field, code) => {
    expectProblem(await member.get(`/v1/me/contracts?${query}`), 400, 'request.invalid', [
      { pointer: `/${field}`, code },
    ]);
  });

  it('are not given for a cursor that was altered, or of another member', async () => {
    const { next } = (await read('/v1/me/contracts?limit=1')).body as { readonly next: string };
    expectProblem(await member.get(`/v1/me/contracts?limit=1&cursor=A${next}`), 400, 'cursor.invalid');
    expectProblem(await (await house.member(1)).get(`/v1/me/contracts?cursor=${next}`), 400, 'cursor.invalid');
  });
});

describe('a contract', () => {
  it('is told with each guarantee, what is insured opened, and the revision to edit it by', async () => {
    const answer = await read(`/v1/me/contracts/${HOME}`);
    expect(answer.headers.get('etag')).toBe('"0"');
    expect(answer.body).toMatchObject({
      id: HOME,
      formula: 'confort',
      insured: { kind: 'home', occupancy: 'tenant', rooms: 3, address: { postalCode: '76000' } },
      termination: null,
    });
    expect((answer.body.guarantees as readonly unknown[]).length).toBeGreaterThan(0);
  });

  it('of another member is not there, the same as none', async () => {
    const other = await house.member(1);
    for (const id of [HOME, 'f'.repeat(32)])
      expectProblem(await read(`/v1/me/contracts/${id}`, other), 404, 'view.not-yet-visible');
    for (const id of ['x', 'unkeyed', `${'a'.repeat(32)}:${HOME}`])
      expectProblem(await member.get(`/v1/me/contracts/${id}`), 404, 'request.not-found');
  });

  it('is told as of a day from its subscription on, and as it was known', async () => {
    await read('/v1/me/contracts');
    expect((await member.get(`/v1/me/contracts/${HOME}?as-of=${plusDays(today, 1)}`)).status).toBe(200);
    const before = await member.get(`/v1/me/contracts/${HOME}?as-of=${minusDays(today, 1)}`);
    expectProblem(before, 404, 'view.not-known-then');
    const unknown = await member.get(`/v1/me/contracts/${HOME}?known-on=2020-01-01T00:00:00Z`);
    expectProblem(unknown, 404, 'view.not-known-then');
  });

  it('is for members alone', async () => {
    expectProblem(await house.stranger.get('/v1/me/contracts'), 401, 'identity.signed-out');
    expectProblem(await (await house.staff('operator')).get('/v1/me/contracts'), 403, 'identity.forbidden');
  });
});

describe('the dashboard', () => {
  it('has a tile for each contract, family by family', async () => {
    const tiles = (await read('/v1/me/dashboard')).body.contracts as readonly Record<string, unknown>[];
    expect(tiles.map(({ id }) => id)).toEqual(expect.arrayContaining([CAR, HOME, HEALTH]));
    expect(tiles.find(({ id }) => id === HOME)).toMatchObject({
      family: 'habitation',
      label: 'Assurance habitation',
      premiumPeriod: 'month',
      paymentStatus: 'up-to-date',
      status: 'active',
    });
  });

  it('says on a later visit what has changed since the one before began', async () => {
    const changes = async (client: Client): Promise<unknown> => {
      const told = (await read('/v1/me/dashboard', client)).body.changedSinceLastVisit;
      return (told as readonly { readonly kind: string }[] | null)?.map(({ kind }) => kind) ?? null;
    };
    expect(await changes(member)).toBeNull();
    const second = await signIn();
    expect(await changes(second)).toEqual(expect.arrayContaining(['contract-subscribed']));
    const third = await signIn();
    expect(await changes(third)).toEqual([]);
    expect(await changes(second)).toEqual(expect.arrayContaining(['contract-subscribed']));
  });
});

describe('contracts that are amended, sold and ended', () => {
  beforeAll(async () => {
    await house.beside(async (core) => {
      const parts = contractParts(core);
      const commands = new ContractCommands(parts);
      const wish = { from: plusDays(today, 2), frequency: 'year', own: true } as const;
      const outcomes = [
        await new AmendmentCommands(parts).request(HOME, '9'.repeat(32), wish, caller()),
        await commands.sellVehicle(CAR, today, caller()),
        await commands.terminate(HEALTH, { ground: { kind: 'member-left', leftOn: plusDays(today, 10) } }, caller()),
      ];
      expect(outcomes.map(({ outcome }) => outcome)).toEqual(['executed', 'executed', 'executed']);
      position = String(await core.events.head());
    });
  });

  it.each<[string, number, readonly string[]]>([
    ['active', 0, [CAR, HEALTH]],
    ['being-amended', 0, [HOME]],
    ['suspended', 0, []],
    ['suspended', 1, [CAR]],
    ['active', 1, [HEALTH]],
    ['active', 9, [HEALTH]],
    ['terminated', 9, []],
    ['terminated', 10, [HEALTH]],
    ['active', 10, []],
  ])('are found as %s in %d days', async (status, days, expected) => {
    const found = await idsOf(`?status=${status}&as-of=${plusDays(today, days)}`);
    expect([found.length, new Set(found)]).toEqual([expected.length, new Set(expected)]);
    const paged = await idsOf(`?status=${status}&as-of=${plusDays(today, days)}&limit=1`);
    expect(paged.length).toBeLessThanOrEqual(1);
  });

  it('are found by family and status at once', async () => {
    expect(await idsOf('?family=habitation&status=being-amended')).toEqual([HOME]);
    expect(await idsOf('?family=habitation&status=active')).toEqual([]);
  });
});
