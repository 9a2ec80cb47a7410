import { dayInParis, plusDays, type CalendarDate, type Instant } from '../../domain/shared/calendar.js';
import { toCents } from '../../domain/shared/money.js';
import { demoMemberOf } from '../../src/cli/demo/demo-history.js';
import { ContractCommands } from '../../src/contracts/contract-commands.js';
import { contractParts } from '../../src/contracts/contract-parts.js';
import type { AccountCommand } from '../../domain/payments/account/commands.js';
import { AccountCommands } from '../../src/payments/account-commands.js';
import { proposal } from '../contracts/zoe-insured.js';
import { caller } from '../kit/callers.js';
import type { Client } from '../kit/client.js';
import { expectProblem } from '../kit/expect-problem.js';
import { House } from '../kit/house.js';
import { listed } from '../kit/listed.js';

const [terminable, suspended] = ['1'.repeat(32), '2'.repeat(32)] as [string, string];
const today = dayInParis(new Date().toISOString() as Instant);
/** Due so many days ago: its notice left on the earliest day. */
const DUE = { terminable: plusDays(today, -52), suspended: plusDays(today, -51) };
const claimed = (dueOn: CalendarDate): readonly AccountCommand[] => [
  { type: 'PlanInstalments', premium: toCents(12_000), frequency: 'year', firstDueOn: dueOn },
  { type: 'AnnounceInstalments', sentOn: plusDays(dueOn, -30), numbers: [1] },
  {
    type: 'SendFormalNotice',
    notice: 'd'.repeat(32),
    today: plusDays(dueOn, 11),
    plannedOn: plusDays(dueOn, 11),
    life: false,
  },
];
let house: House;
let operator: Client;

beforeAll(async () => {
  house = await House.open();
  // told while nobody serves: the mutual would bill the contracts by itself
  expect(await house.server.stop()).toBe(0);
  await house.beside(async (core) => {
    const parts = contractParts(core);
    const [contracts, accounts] = [new ContractCommands(parts), new AccountCommands(parts.streams)];
    for (const [contract, dueOn] of [
      [terminable, DUE.terminable],
      [suspended, DUE.suspended],
    ] as const) {
      await contracts.accept(contract, demoMemberOf(7, 0), proposal('auto', today), caller());
      for (const command of claimed(dueOn)) await accounts.execute(contract, caller(), () => command);
      const days = { from: plusDays(dueOn, 42), noticeSentOn: plusDays(dueOn, 11) };
      await contracts.suspendForUnpaid(contract, days, caller(), async () => undefined);
    }
  });
  await house.startAgain();
  operator = await house.staff('operator');
}, 180_000);
afterAll(async () => expect(await house.close()).toBe(0), 60_000);

const list = async (stage?: string) => {
  const { status, body } = await operator.get(`/v1/operations/unpaid-contracts${stage ? `?stage=${stage}` : ''}`);
  expect(status).toBe(200);
  return body as { items: Record<string, unknown>[]; next: string | null };
};
const stageOf = (contract: string, stage?: string) =>
  listed(operator, `/v1/operations/unpaid-contracts${stage ? `?stage=${stage}` : ''}`, contract);
const end = (contract: string, key: string, body: object = {}) =>
  operator.post(`/v1/operations/unpaid-contracts/${contract}/terminations`, body, { 'idempotency-key': key });

describe('an operator', () => {
  it('sees the contracts that may be ended, and those of each other stage, a page at a time', async () => {
    expect(await stageOf(terminable)).toEqual({
      contract: terminable,
      member: demoMemberOf(7, 0),
      number: expect.stringMatching(/^[0-9]{10}$/) as string,
      stage: 'terminable',
      amount: '120.00',
      onItsWay: false,
      noticeSentOn: plusDays(today, -41),
      suspendsOn: plusDays(today, -10),
      terminableFrom: today,
    });
    expect(await stageOf(suspended, 'suspended')).toMatchObject({
      stage: 'suspended',
      terminableFrom: plusDays(today, 1),
    });
    expect((await list('terminable')).items.map(({ contract }) => contract)).not.toContain(suspended);
    for (const stage of ['refused', 'notice-due', 'formal-notice', 'letter-not-left', 'ended'])
      expect(
        (await list(stage)).items.filter(({ contract }) => [terminable, suspended].includes(contract as string)),
      ).toEqual([]);
  });

  it('sees the cars whose cover changed, to declare them', async () => {
    const { body } = await operator.get(`/v1/operations/cover-changes?since=${today}`);
    expect(body.items).toContainEqual(
      expect.objectContaining({ contract: terminable, change: 'suspended', from: plusDays(today, -10), toldOn: today }),
    );
  });

  it('asks with what there is', async () => {
    expectProblem(await operator.get('/v1/operations/unpaid-contracts?stage=late'), 400, 'request.invalid', undefined);
    expectProblem(await operator.get('/v1/operations/cover-changes'), 400, 'request.invalid', undefined);
    expectProblem(await end(terminable, 'resilier-0', { all: true }), 400, 'request.invalid', undefined);
    expectProblem(
      await operator.post(`/v1/operations/unpaid-contracts/${terminable}/terminations`, {}),
      400,
      'request.idempotency-key-missing',
    );
  });

  it('ends none a day too early, and none that nobody knows', async () => {
    const early = await end(suspended, 'resilier-1');
    expectProblem(early, 409, 'payments.termination-too-early');
    expect(early.body.facts).toEqual({ from: plusDays(today, 1) });
    expectProblem(await end('e'.repeat(32), 'resilier-2'), 409, 'contracts.unknown');
  });

  it('ends one on the day, once', async () => {
    const ended = await end(terminable, 'resilier-3');
    expect(ended).toMatchObject({ status: 201, body: { ground: 'unpaid', receivedOn: today, endsOn: today } });
    expect((await end(terminable, 'resilier-3')).body).toEqual(ended.body);
    expectProblem(await end(terminable, 'resilier-4'), 409, 'contracts.already-terminated');
    expect(await stageOf(terminable, 'ended')).toMatchObject({ stage: 'ended', amount: '120.00' });
    expect((await list()).items).toEqual([]);
  });
});
