import { dayInParis, plusDays, plusMonths, plusYears, type Instant } from '../../domain/shared/calendar.js';
import { demoMemberOf } from '../../src/cli/demo/demo-history.js';
import type { Answer, Client } from '../kit/client.js';
import { expectProblem } from '../kit/expect-problem.js';
import { House } from '../kit/house.js';
import { carBody, homeBody, vehicle } from '../kit/policy-bodies.js';

const today = dayInParis(new Date().toISOString() as Instant);
const MEMBER = demoMemberOf(7, 0);
let house: House;
let member: Client;
let other: Client;
let adviser: Client;
let keys = 0;

beforeAll(async () => {
  house = await House.open();
  [member, other, adviser] = await Promise.all([house.member(), house.member(1), house.staff('adviser')]);
}, 180_000);
afterAll(async () => expect(await house.close()).toBe(0), 60_000);

const key = (name = `contrat-${String((keys += 1)).padStart(4, '0')}`) => ({ 'idempotency-key': name });
const sell = (body: object, headers = key()) => adviser.post(`/v1/advice/members/${MEMBER}/contracts`, body, headers);
const sold = async (body: object): Promise<string> => {
  const { status, body: told } = await sell(body);
  expect(status).toBe(201);
  return `/v1/me/contracts/${String(told.contract)}`;
};
const etag = ({ headers }: Answer) => ({ 'if-match': headers.get('etag')! });
const datesOf = (contract: string, query = '') => member.get(`${contract}/termination-dates${query}`);

describe('a proposal', () => {
  it('is told with its price, and accepted at it', async () => {
    const body = homeBody('1 rue des Prix', today);
    const quote = await adviser.post(`/v1/advice/members/${MEMBER}/contracts/quotes`, body);
    expect(quote).toMatchObject({ status: 200, body: { from: today, yearly: '244.50' } });
    expect(quote.body.trace).toMatchObject({ yearly: { value: '244.50', rule: { id: expect.any(String) as string } } });
    expectProblem(await sell({ ...body, yearly: '240.00' }), 409, 'contracts.price-not-as-told');
    const accepted = await sell({ ...body, yearly: '244.50' });
    expect(accepted.body).toMatchObject({ revision: 0, startsOn: today, yearly: '244.50' });
    expect(accepted.body.number).toMatch(/^[1-9][0-9]{9}$/);
    expect(accepted.headers.get('etag')).toBe('"0"');
  });

  it('accepted twice with one key makes one contract, answered alike', async () => {
    const once = key();
    const [first, second] = [
      await sell(carBody('AA-111-AA', today), once),
      await sell(carBody('AA-111-AA', today), once),
    ];
    expect(second.body).toEqual(first.body);
    expectProblem(await sell(carBody('AA-112-AA', today), once), 422, 'request.idempotency-key-reused');
  });

  it('of a home that the member has covered already is refused', async () => {
    await sold(homeBody('2 rue Double', today));
    const again = await sell(homeBody('2 RUE DOUBLE', plusDays(today, 9)));
    expectProblem(again, 409, 'contracts.home-already-covered');
    expect(again.body.facts).toEqual({ from: plusDays(today, 9) });
  });

  it.each<[string, object, string, string]>([
    ['a plate of another form', { insured: vehicle('AIO-1') }, '/insured/plate', 'plate.invalid'],
    ['no start', { startsOn: undefined }, '/startsOn', 'required'],
    ['a family of no mutual', { family: 'moto' }, '/family', 'value.not-allowed'],
    ['a coefficient of one digit', { motorCoefficient: '0.8' }, '/motorCoefficient', 'motor-coefficient.invalid'],
    ['a premium of three digits', { yearly: '1.234' }, '/yearly', 'amount.invalid'],
    ['guarantees of its own', { cover: {} }, '/cover', 'key.unknown'],
  ])('with %s is refused', async (_what, over, pointer, code) => {
    expectProblem(await sell({ ...carBody('BB-222-BB', today), ...over }), 400, 'request.invalid', [{ pointer, code }]);
  });

  it('is an adviser’s to accept, with a key, for a member there is', async () => {
    const body = homeBody('3 rue de Personne', today);
    expectProblem(await sell(body, {} as never), 400, 'request.idempotency-key-missing');
    expectProblem(await member.post(`/v1/advice/members/${MEMBER}/contracts`, body, key()), 403, 'identity.forbidden');
    for (const nobody of ['f'.repeat(32), 'x'])
      expectProblem(
        await adviser.post(`/v1/advice/members/${nobody}/contracts`, body, key()),
        404,
        'membership.not-a-member',
      );
  });
});

describe('an amendment', () => {
  let contract: string;
  beforeAll(async () => (contract = await sold(homeBody('4 rue de l’Avenant', today))));

  it('is told with the price before and after, then asked for, then taken back', async () => {
    const wish = { from: plusDays(today, 10), formula: 'essentielle' };
    const quote = await member.post(`${contract}/amendments/quotes`, wish);
    expect(quote.body).toMatchObject({ from: wish.from, before: '244.50', yearly: '158.20' });
    const asked = await member.post(`${contract}/amendments`, { ...wish, yearly: quote.body.yearly }, key());
    expect(asked).toMatchObject({ status: 201, body: { from: wish.from, yearly: '158.20', revision: 2 } });
    const { amendment } = asked.body as { amendment: string };
    const withdraw = () => member.ask('DELETE', `${contract}/amendments/${amendment}`);
    expect((await withdraw()).status).toBe(200);
    expectProblem(await withdraw(), 409, 'contracts.amendment-unknown');
  });

  it('of the past is an adviser’s, who may not go before the contract', async () => {
    const wish = { from: plusDays(today, -1), frequency: 'year' };
    expectProblem(await member.post(`${contract}/amendments`, wish, key()), 409, 'contracts.amendment-in-past');
    const advised = contract.replace('/v1/me', `/v1/advice/members/${MEMBER}`);
    expectProblem(await adviser.post(`${advised}/amendments`, wish, key()), 409, 'contracts.amendment-before-start');
    const now = await adviser.post(`${advised}/amendments`, { ...wish, from: today }, key());
    expect(now).toMatchObject({ status: 201, body: { yearly: '244.50' } });
  });

  it('that changes nothing, or nothing there is, is refused', async () => {
    const asked = (wish: object) => member.post(`${contract}/amendments/quotes`, { from: today, ...wish });
    expectProblem(await asked({}), 409, 'contracts.amendment-empty');
    expectProblem(await asked({ formula: 'luxe' }), 409, 'products.unknown-formula');
    expectProblem(await asked({ insured: vehicle('CC-333-CC') }), 409, 'contracts.insured-of-another-family');
  });
});

describe('an end', () => {
  it('is told with its legal dates and their source, then confirmed on the one that was told', async () => {
    const contract = await sold(homeBody('5 rue de la Fin', today));
    const told = await datesOf(contract, '?ground=yearly');
    const due = plusYears(today, 1);
    expect(told.body).toEqual({
      receivedOn: today,
      items: [
        {
          ground: 'yearly',
          possible: true,
          noticeFrom: today,
          noticeBy: plusMonths(due, -2),
          endsOn: due,
          refundBy: plusDays(due, 30),
          refund: '0.00',
          source: 'C. ass. L113-12',
        },
      ],
    });
    const end = (headers: Record<string, string>, endsOn: string = due) =>
      member.post(`${contract}/terminations`, { ground: { kind: 'yearly' }, endsOn }, { ...key(), ...headers });
    expectProblem(await end({}), 428, 'request.if-match-missing');
    expectProblem(await end({ 'if-match': '"7"' }), 412, 'request.stale');
    expectProblem(await end(etag(told), today), 409, 'contracts.end-not-as-told');
    const ended = await end(etag(told));
    expect(ended).toMatchObject({ status: 201, body: { ground: 'yearly', endsOn: due, refund: '0.00', revision: 1 } });
    expectProblem(await end(etag(ended)), 409, 'contracts.already-terminated');
  });

  it('asked again with its key is answered as the first time', async () => {
    const contract = await sold(homeBody('6 rue de la Fin', today));
    const headers = { ...key(), ...etag(await datesOf(contract)) };
    const end = () => member.post(`${contract}/terminations`, { ground: { kind: 'yearly' } }, headers);
    const [first, second] = [await end(), await end()];
    expect([second.status, second.body]).toEqual([first.status, first.body]);
  });

  it('says of every ground whether it is open, in French', async () => {
    const { body } = await datesOf(await sold(carBody('DD-444-DD', today)));
    const items = body.items as { ground: string; possible: boolean; code?: string; title?: string }[];
    expect(items.map(({ ground, possible, code }) => [ground, possible, code])).toEqual([
      ['yearly', true, undefined],
      ['renewal-notice', false, 'contracts.not-renewed-yet'],
      ['infra-annual', false, 'contracts.termination-in-first-year'],
      ['vehicle-sold', false, 'contracts.vehicle-not-sold'],
      ['change-of-situation', true, undefined],
    ]);
    expect(items[2]!.title).toBe('Ce motif est ouvert un an après la souscription.');
  });

  it.each([
    ['?ground=caprice', '/ground', 'value.not-allowed'],
    ['?happenedOn=24/11/2026', '/happenedOn', 'date.invalid'],
    ['?motif=yearly', '/motif', 'key.unknown'],
  ])('asked about as %s is refused', async (query, pointer, code) => {
    const contract = await sold(carBody('EE-555-EE', today));
    expectProblem(await datesOf(contract, query), 400, 'request.invalid', [{ pointer, code }]);
  });

  it('by a death is an adviser’s to tell, and by the insurer nobody’s', async () => {
    const contract = await sold(carBody('FF-666-FF', today));
    const headers = { ...key(), ...etag(await datesOf(contract)) };
    for (const ground of [{ kind: 'death', diedOn: today }, { kind: 'unpaid' }])
      expectProblem(await member.post(`${contract}/terminations`, { ground }, headers), 400, 'request.invalid');
  });
});

describe('a vehicle sold', () => {
  it('stops the cover, and another car in its place gives it back', async () => {
    const contract = await sold(carBody('GG-777-GG', today));
    const sale = (soldOn: string) => member.post(`${contract}/vehicle-sales`, { soldOn }, key());
    expectProblem(await sale(plusDays(today, 1)), 409, 'contracts.sale-to-come');
    expect((await sale(today)).status).toBe(201);
    expectProblem(await sale(today), 409, 'contracts.vehicle-already-sold');
    const told = (await datesOf(contract, '?ground=vehicle-sold')).body.items as { endsOn: string; source: string }[];
    expect(told[0]).toMatchObject({ endsOn: plusDays(today, 10), source: 'C. ass. L121-11' });
    const replace = (from: string) =>
      member.post(`${contract}/vehicle-replacements`, { from, vehicle: vehicle('HH-888-HH') }, key());
    expectProblem(await replace(today), 409, 'contracts.vehicle-not-replaced');
    expectProblem(await replace(plusDays(today, 1)), 409, 'contracts.amendment-to-come');
  });

  it('is not one of a home', async () => {
    const contract = await sold(homeBody('7 rue sans Voiture', today));
    expectProblem(
      await member.post(`${contract}/vehicle-sales`, { soldOn: today }, key()),
      409,
      'contracts.without-vehicle',
    );
  });
});

describe('another member’s contract', () => {
  it('is told as none, whatever is asked of it', async () => {
    const contract = await sold(homeBody('8 rue Privée', today));
    const none = `/v1/me/contracts/${'0'.repeat(32)}`;
    for (const path of [contract, none, '/v1/me/contracts/x']) {
      const wish = { from: today, frequency: 'year' };
      expectProblem(await other.get(`${path}/termination-dates`), 404, 'contracts.unknown');
      expectProblem(await other.post(`${path}/amendments/quotes`, wish), 404, 'contracts.unknown');
      expectProblem(await other.post(`${path}/amendments`, wish, key()), 404, 'contracts.unknown');
      expectProblem(await other.post(`${path}/terminations`, {}, key()), 404, 'contracts.unknown');
      expectProblem(await other.post(`${path}/vehicle-sales`, {}), 404, 'contracts.unknown');
      expectProblem(await other.ask('DELETE', `${path}/amendments/x`), 404, 'contracts.unknown');
    }
    const elsewhere = contract.replace('/v1/me', `/v1/advice/members/${demoMemberOf(7, 1)}`);
    expectProblem(await adviser.post(`${elsewhere}/terminations`, {}, key()), 404, 'contracts.unknown');
  });
});
