import { dayInParis, plusDays, type Instant } from '../../domain/shared/calendar.js';
import { toCents } from '../../domain/shared/money.js';
import type { AccountCommand } from '../../domain/payments/account/commands.js';
import { demoMemberOf } from '../../src/cli/demo/demo-history.js';
import { ContractCommands } from '../../src/contracts/contract-commands.js';
import { contractParts } from '../../src/contracts/contract-parts.js';
import { AccountCommands } from '../../src/payments/account-commands.js';
import { id } from '../domain/payments/account/books.js';
import { proposal } from '../contracts/zoe-insured.js';
import { caller } from '../kit/callers.js';
import type { Client } from '../kit/client.js';
import { expectProblem } from '../kit/expect-problem.js';
import { House } from '../kit/house.js';
import { listed } from '../kit/listed.js';

const [PAID, OWED] = ['1'.repeat(32), '2'.repeat(32)] as [string, string];
const today = dayInParis(new Date().toISOString() as Instant);
const MEMBER = demoMemberOf(7, 0);
const receiving = (payment: number): AccountCommand => ({
  type: 'ReceivePayment',
  payment: id(payment),
  means: 'cheque',
  receivedOn: plusDays(today, -1),
  amount: toCents(1_500),
});
let house: House;
let operator: Client;

beforeAll(async () => {
  house = await House.open();
  expect(await house.server.stop()).toBe(0);
  await house.beside(async (core) => {
    const parts = contractParts(core);
    const accounts = new AccountCommands(parts.streams);
    for (const contract of [PAID, OWED]) {
      await new ContractCommands(parts).accept(contract, MEMBER, proposal('auto', today), caller());
      await accounts.execute(contract, caller(), () => receiving(Number(contract[0])));
    }
    const refund = { type: 'PayRefund', on: plusDays(today, 1), transfer: id(9), amount: toCents(1_500) } as const;
    await accounts.execute(PAID, caller(), () => refund);
  });
  await house.startAgain();
  operator = await house.staff('operator');
}, 180_000);
afterAll(async () => expect(await house.close()).toBe(0), 60_000);

type List = { items: Record<string, unknown>[]; next: string | null };
describe('an operator', () => {
  it('sees what is owed back, and why it does not go', async () => {
    expect(await listed(operator, '/v1/operations/refunds-owed', OWED)).toEqual({
      contract: OWED,
      member: MEMBER,
      amount: '15.00',
      since: plusDays(today, -1),
      payable: '15.00',
      held: null,
    });
  });

  it('sees the transfers ordered, by their day and by what became of them', async () => {
    const ordered = { id: id(9), contract: PAID, member: MEMBER, amount: '15.00', on: plusDays(today, 1) };
    expect(await listed(operator, '/v1/operations/refunds', PAID)).toEqual({ ...ordered, status: 'ordered' });
    const of = async (query: string) => ((await operator.get(`/v1/operations/refunds?${query}`)).body as List).items;
    expect(await of('status=returned')).toEqual([]);
    expect(await of(`from=${plusDays(today, 2)}`)).toEqual([]);
    expect((await of(`status=ordered&to=${plusDays(today, 1)}`)).map((one) => one.contract)).toContain(PAID);
  });

  it('is told what he asked wrongly', async () => {
    expectProblem(await operator.get('/v1/operations/refunds?status=paid'), 400, 'request.invalid');
    expectProblem(await operator.get('/v1/operations/refunds?cursor=x'), 400, 'cursor.invalid');
    expectProblem(await operator.get('/v1/operations/refunds-owed?limit=0'), 400, 'request.invalid');
  });
});

it('a member sees none of it', async () => {
  const member = await house.member(0);
  for (const path of ['refunds', 'refunds-owed'])
    expectProblem(await member.get(`/v1/operations/${path}`), 403, 'identity.forbidden');
});
