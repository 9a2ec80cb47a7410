import { dayInParis, minusDays, plusDays, type Instant } from '../../domain/shared/calendar.js';
import { ContractCommands } from '../../src/contracts/contract-commands.js';
import { contractParts } from '../../src/contracts/contract-parts.js';
import { proposal } from '../contracts/zoe-insured.js';
import { caller } from '../kit/callers.js';
import { type Client } from '../kit/client.js';
import { expectProblem } from '../kit/expect-problem.js';
import { House } from '../kit/house.js';
import { newMember } from '../kit/new-member.js';

const today = dayInParis(new Date().toISOString() as Instant);
const [CAR, HOME, SAVINGS, OWNER] = ['1', '2', '3', 'a'].map((digit) => digit.repeat(32)) as [
  string,
  string,
  string,
  string,
];
const PATH = '/v1/me/premium-schedule';

interface Schedule {
  readonly contract: string;
  readonly years: readonly { readonly premium: string; readonly instalments: readonly { readonly amount: string }[] }[];
}

let house: House;
let member: Client;

/** A member who takes a car's, a home's and a savings contract while the server runs. */
const subscribe = (): Promise<void> =>
  house.beside(async (core) => {
    const contracts = new ContractCommands(contractParts(core));
    await contracts.accept(CAR, OWNER, proposal('auto', today), caller());
    await contracts.accept(HOME, OWNER, proposal('habitation', today, { frequency: 'quarter' }), caller());
    await contracts.accept(SAVINGS, OWNER, proposal('epargne', today), caller());
  });

const schedules = async (query = ''): Promise<readonly Schedule[]> =>
  (await member.get(`${PATH}${query}`)).body.items as readonly Schedule[];

beforeAll(async () => {
  house = await House.open();
  member = await newMember(house, OWNER);
  await subscribe();
  for (const end = Date.now() + 30_000; Date.now() < end;) {
    const known = await schedules();
    if (known.length === 2 && known.every(({ years }) => years.length === 1)) break;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}, 180_000);
afterAll(async () => expect(await house.close()).toBe(0), 60_000);

describe('the premium schedule of a member', () => {
  it('has the instalments of each contract soon after it was accepted, and none of savings', async () => {
    const all = await schedules();
    expect(all.map(({ contract }) => contract).sort()).toEqual([CAR, HOME]);
    const [{ years }] = (await schedules(`?contract=${HOME}`)) as [Schedule];
    expect(years).toEqual([
      {
        year: 1,
        frequency: 'quarter',
        premium: '244.50',
        paid: '0.00',
        left: '244.50',
        instalments: expect.any(Array) as unknown,
      },
    ]);
    expect(years[0]!.instalments.map(({ amount }) => amount)).toEqual(['61.14', '61.12', '61.12', '61.12']);
    expect(years[0]!.instalments[0]).toMatchObject({ number: 1, dueOn: plusDays(today, 14), status: 'announced' });
  });

  it('is told as of a day, and in pages', async () => {
    expect(await schedules(`?as-of=${minusDays(today, 1)}`)).toEqual([]);
    const { body, headers } = await member.get(`${PATH}?limit=1`);
    expect((body.items as readonly unknown[]).length).toBe(1);
    expect(headers.get('link')).toContain('rel="next"');
    const rest = await schedules(`?limit=1&cursor=${encodeURIComponent(body.next as string)}`);
    expect(rest).toHaveLength(1);
  });

  it('is the member’s own', async () => {
    const other = await house.member();
    expect((await other.get(`${PATH}?contract=${CAR}`)).body).toEqual({ items: [], next: null });
    expectProblem(await house.stranger.get(PATH), 401, 'identity.signed-out');
    expectProblem(await member.get(`${PATH}?contract=1`), 400, 'request.invalid', [
      { pointer: '/contract', code: 'id.invalid' },
    ]);
  });
});
