import type { AccountCommand } from '../../domain/payments/account/commands.js';
import { dayInParis, minusDays, type CalendarDate, type Instant } from '../../domain/shared/calendar.js';
import { isTargetDay } from '../../domain/shared/calendar/is-target-day.js';
import { openDayOnOrBefore } from '../../domain/shared/calendar/open-day-on-or-before.js';
import { parseEuros } from '../../domain/shared/money.js';
import { ContractCommands } from '../../src/contracts/contract-commands.js';
import { contractParts } from '../../src/contracts/contract-parts.js';
import { AccountCommands } from '../../src/payments/account-commands.js';
import { proposal } from '../contracts/zoe-insured.js';
import { caller } from '../kit/callers.js';
import { type Client, type Answer } from '../kit/client.js';
import { expectProblem } from '../kit/expect-problem.js';
import { House } from '../kit/house.js';
import { newMember } from '../kit/new-member.js';

const today = dayInParis(new Date().toISOString() as Instant);
const euros = (text: string) => parseEuros(text)!;
const [SAVINGS, HOME, OWNER, DEBIT] = ['1', '2', 'a', 'd'].map((digit) => digit.repeat(32)) as [
  string,
  string,
  string,
  string,
];
const collectOn = openDayOnOrBefore(minusDays(today, 3), isTargetDay);

let house: House;
let member: Client;

/** A yearly premium of 120 €, whose debit was refused; its bank took 2.50 €. */
const refusedDebit = (dueOn: CalendarDate): readonly AccountCommand[] => [
  { type: 'PlanInstalments', premium: euros('120.00'), frequency: 'year', firstDueOn: dueOn },
  { type: 'AnnounceInstalments', sentOn: minusDays(dueOn, 20), numbers: [1] },
  {
    type: 'SubmitDebit',
    today: minusDays(collectOn, 2),
    debit: DEBIT,
    mandate: 'e'.repeat(32),
    mandateRevision: 0,
    collectOn,
    numbers: [1],
    withCosts: false,
  },
  {
    type: 'RecordReturn',
    debit: DEBIT,
    returnedOn: collectOn,
    settled: true,
    code: 'AM04',
    amount: euros('120.00'),
    costs: euros('2.50'),
  },
];

beforeAll(async () => {
  house = await House.open();
  member = await newMember(house, OWNER);
  await house.beside(async (core) => {
    const parts = contractParts(core);
    const [contracts, accounts] = [new ContractCommands(parts), new AccountCommands(parts.streams)];
    // savings are not billed by themselves: the account is what the commands below make of it
    await contracts.accept(SAVINGS, OWNER, proposal('epargne', today), caller());
    await contracts.accept(HOME, OWNER, proposal('habitation', today), caller());
    for (const command of refusedDebit(collectOn))
      expect(await accounts.execute(SAVINGS, caller(), () => command)).toMatchObject({ outcome: 'executed' });
  });
}, 180_000);
afterAll(async () => expect(await house.close()).toBe(0), 60_000);

const pay = (key: string, body: object = { contract: SAVINGS, means: 'card' }, client = member): Promise<Answer> =>
  client.post('/v1/me/regularisations', body, { 'idempotency-key': key });
const eventsOf = (stream: string): Promise<readonly string[]> =>
  house.beside(async ({ events }) => (await events.readStream(stream, -1, 100)).map(({ type }) => type));
const received = async (): Promise<number> =>
  (await eventsOf(`account-${SAVINGS}`)).filter((type) => type === 'PremiumRegularised').length;
/** Once the process was told. */
const receivedSoon = async (wanted: number): Promise<number> => {
  for (let tries = 0; tries < 100 && (await received()) < wanted; tries += 1)
    await new Promise((resolve) => setTimeout(resolve, 50));
  return received();
};
/** What the payment service does when somebody presses a button on its page. */
const chosen = async (url: string, status: string): Promise<{ readonly body: object; readonly signature: string }> => {
  const order = Object.fromEntries(new URL(url, house.server.address).searchParams);
  const answer = await house.stranger.post('/card-page', { ...order, status });
  return answer.body as { body: object; signature: string };
};
const notify = (id: unknown, { body, signature }: Awaited<ReturnType<typeof chosen>>): Promise<Answer> =>
  house.stranger.post(`/v1/card-payments/${String(id)}/notifications`, body, { signature });

describe('a regularisation by card', () => {
  it('needs a key, a contract of the member and something owed', async () => {
    const without = await member.post('/v1/me/regularisations', { contract: SAVINGS, means: 'card' });
    expectProblem(without, 400, 'request.idempotency-key-missing', [
      { pointer: 'idempotency-key', code: 'header.missing' },
    ]);
    expectProblem(await pay('rien-du-tout', { contract: HOME, means: 'card' }), 409, 'payments.nothing-owed');
    const other = await house.member();
    expectProblem(await pay('autre-membre', undefined, other), 404, 'contracts.unknown');
    expectProblem(await pay('sans-moyen', { contract: SAVINGS, means: 'cash' }), 400, 'request.invalid', [
      { pointer: '/means', code: 'value.not-allowed' },
    ]);
  });

  it('asked for 20 times at once under one key is one payment, of debts and costs', async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => pay('vingt-fois')));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]));
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    const [{ body }] = answers as [Answer];
    expect(body).toMatchObject({ contract: SAVINGS, means: 'card', amount: '122.50', status: 'open' });
    expect(await eventsOf(`card-payment-${String(body.id)}`)).toEqual(['CardPaymentBegun']);
  });

  it('is shown to nobody else', async () => {
    const { body } = await pay('vingt-fois');
    expect((await member.get(`/v1/me/regularisations/${String(body.id)}`)).body).toMatchObject({ status: 'open' });
    const other = await house.member();
    expectProblem(await other.get(`/v1/me/regularisations/${String(body.id)}`), 404, 'payments.card-payment-unknown');
  });

  it('has a page whose amount nobody can change', async () => {
    const { body } = await pay('vingt-fois');
    const url = String(body.url);
    const shown = await house.stranger.get(url);
    expect([shown.status, shown.text]).toEqual([200, expect.stringContaining('122,50 €') as string]);
    const cheaper = await house.stranger.get(url.replace('122.50', '1.00'));
    expectProblem(cheaper, 401, 'payments.notification-not-signed');
  });

  it('takes no call-back that is not signed, was changed, or is about another payment', async () => {
    const { body } = await pay('vingt-fois');
    const told = await chosen(String(body.url), 'paid');
    const wrong = { ...told, body: { ...told.body, amount: '0.01' } };
    expectProblem(await notify(body.id, wrong), 401, 'payments.notification-not-signed');
    expectProblem(await notify(body.id, { ...told, signature: 'v1=00' }), 401, 'payments.notification-not-signed');
    expectProblem(await notify('f'.repeat(32), told), 404, 'payments.card-payment-unknown');
    expect(await eventsOf(`card-payment-${String(body.id)}`)).toEqual(['CardPaymentBegun']);
  });

  it('takes a body of no other kind, and a signature of no other form', async () => {
    const { body } = await pay('vingt-fois');
    const told = await chosen(String(body.url), 'paid');
    const path = `/v1/card-payments/${String(body.id)}/notifications`;
    const json = { 'content-type': 'application/json', signature: told.signature };
    const send = async (raw: string, headers: Record<string, string> = json) =>
      (await house.stranger.ask('POST', path, { raw, headers })).status;
    const text = JSON.stringify(told.body);
    for (const raw of ['', 'null', '[]', '"x"', '1', '{}', '{', '[['.repeat(50_000), `[${text}]`])
      expect([raw.slice(0, 9), await send(raw)]).toEqual([raw.slice(0, 9), 400]);
    for (const more of ['"__proto__":{}', '"constructor":{"prototype":{}}', '"toString":"x"'])
      expect([more, await send(text.replace('{', `{${more},`))]).toEqual([more, 400]);
    expect(await send(`{"payment":"${'f'.repeat(300_000)}"}`)).toBe(413);
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'application/xml'])
      expect([type, await send(text, { ...json, 'content-type': type })]).toEqual([type, 415]);
    for (const signature of ['', 'v1=', told.signature.toUpperCase(), `${told.signature}0`, `v1=${'é'.repeat(64)}`])
      expect([signature, await send(text, { ...json, signature })]).toEqual([signature, 401]);
    expect(await eventsOf(`card-payment-${String(body.id)}`)).toEqual(['CardPaymentBegun']);
  });

  it('is received once however often it is told, and a refusal told late changes nothing', async () => {
    const { body } = await pay('vingt-fois');
    const [refused, paid] = [await chosen(String(body.url), 'refused'), await chosen(String(body.url), 'paid')];
    expect((await notify(body.id, refused)).body).toEqual({ status: 'recorded' });
    const told = await Promise.all(Array.from({ length: 5 }, () => notify(body.id, paid)));
    expect(told.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
    expect((await notify(body.id, refused)).body).toEqual({ status: 'known' });
    expect(await receivedSoon(1)).toBe(1);
    expect((await member.get(`/v1/me/regularisations/${String(body.id)}`)).body).toMatchObject({ status: 'paid' });
    expectProblem(await pay('encore-une-fois'), 409, 'payments.nothing-owed');
  });
});

describe('a regularisation by a new debit', () => {
  it('is for what is owed', async () =>
    expectProblem(await pay('debit-rien', { contract: SAVINGS, means: 'debit' }), 409, 'payments.nothing-owed'));
});
