import type { Answer, Client } from '../kit/client.js';
import { expectProblem } from '../kit/expect-problem.js';
import { House } from '../kit/house.js';
import { address, joining } from '../kit/joining.js';

let house: House;
let adviser: Client;
let member: Client;
let operator: Client;

const signIn = async () => {
  [adviser, member, operator] = await Promise.all([house.staff('adviser'), house.member(), house.staff('operator')]);
};
beforeAll(async () => {
  house = await House.open();
  await signIn();
}, 180_000);
afterAll(async () => expect(await house.close()).toBe(0), 60_000);

const headNow = async () => Number((await operator.get('/v1/operations/views')).body.head);
/** The end of the log once nothing follows from what was done: a move reaches the member's contracts by itself. */
const head = async (): Promise<number> => {
  for (let known = await headNow(); ;) {
    await new Promise((resolve) => setTimeout(resolve, 250));
    const now = await headNow();
    if (now === known) return now;
    known = now;
  }
};
const told = ({ status, text, headers }: Answer) => [status, text, headers.get('position'), headers.get('etag')];
const join = (key: string, body: unknown = joining(key)) =>
  adviser.post('/v1/advice/members', body, { 'idempotency-key': key });
const move = (key: string, line1: string, path = '/v1/me/address-changes') =>
  member.post(path, { from: '2027-01-15', address: address(line1) }, { 'idempotency-key': key });

describe('an Idempotency-Key', () => {
  it('is necessary for a joining, and is asked for before the body is looked at', async () => {
    const before = await head();
    for (const body of [joining('sans-cle'), { nonsense: true }])
      expectProblem(await adviser.post('/v1/advice/members', body), 400, 'request.idempotency-key-missing', [
        { pointer: 'idempotency-key', code: 'header.missing' },
      ]);
    expect(await head()).toBe(before);
  });

  it.each(['short', 'a'.repeat(65), 'with a blank', 'semi;colon', '"unfinished'])(
    'is refused when it is %j',
    async (key) => {
      const before = await head();
      expectProblem(await join(key), 400, 'request.header-invalid', [
        { pointer: 'idempotency-key', code: 'header.invalid' },
      ]);
      expect(await head()).toBe(before);
    },
  );

  it('given again gives the first answer and no second event, on every route', async () => {
    for (const once of [() => join('encore-1234'), () => move('encore-1234', '1 rue de la Clé')]) {
      const first = await once();
      expect(first.status).toBe(201);
      const events = await head();
      for (const again of [await once(), await once()]) expect(told(again)).toEqual(told(first));
      expect(await head()).toBe(events);
    }
  });

  it('given many times at once makes one member', async () => {
    const before = await head();
    const answers = await Promise.all(Array.from({ length: 12 }, () => join('ensemble-1')));
    expect(new Set(answers.map((answer) => JSON.stringify(told(answer)))).size).toBe(1);
    expect(await head()).toBe(before + 1);
  });

  it('is the same in quotes, and whatever the query and the order of the body', async () => {
    const first = await move('citation-1', '2 rue de la Clé');
    expect(told(await move('"citation-1"', '2 rue de la Clé'))).toEqual(told(first));
    expect(told(await move('citation-1', '2 rue de la Clé', '/v1/me/address-changes?retry=1'))).toEqual(told(first));
    const { from, address: there } = { from: '2027-01-15', address: address('2 rue de la Clé') };
    const turned = await member.post(
      '/v1/me/address-changes',
      { address: there, from },
      { 'idempotency-key': 'citation-1' },
    );
    expect(told(turned)).toEqual(told(first));
  });

  it('given with another body is refused', async () => {
    await move('autre-corps', '3 rue de la Clé');
    await join('autre-corps');
    const before = await head();
    expectProblem(await move('autre-corps', '4 rue de la Clé'), 422, 'request.idempotency-key-reused');
    expectProblem(await join('autre-corps', joining('autre')), 422, 'request.idempotency-key-reused');
    expect(await head()).toBe(before);
  });

  it('given with another body is refused before its e-mail address is found taken', async () => {
    await join('deja-prise-1');
    await join('deja-prise-2');
    expectProblem(await join('deja-prise-1', joining('deja-prise-2')), 422, 'request.idempotency-key-reused');
  });

  it('is each caller’s own', async () => {
    const other = await house.member(1);
    const body = { from: '2027-01-15', address: address('5 rue de la Clé') };
    const mine = await member.post('/v1/me/address-changes', body, { 'idempotency-key': 'partagee-1' });
    const theirs = await other.post('/v1/me/address-changes', body, { 'idempotency-key': 'partagee-1' });
    expect(theirs.status).toBe(201);
    expect(theirs.headers.get('position')).not.toBe(mine.headers.get('position'));
  });

  it('is looked at before If-Match, and gives the first answer though the address went to someone else since', async () => {
    const put = (email: string, etag: string, key: string) =>
      member.put('/v1/me/contact-details', { email }, { 'if-match': etag, 'idempotency-key': key });
    const { headers } = await member.get('/v1/me/contact-details', {
      'min-position': String(await head()),
      prefer: 'wait=30',
    });
    const first = await put('passagere@example.org', headers.get('etag')!, 'passagere-1');
    expect(first.status).toBe(200);
    expect(told(await put('passagere@example.org', headers.get('etag')!, 'passagere-1'))).toEqual(told(first));
    expect((await put('durable@example.org', first.headers.get('etag')!, 'durable-1')).status).toBe(200);
    expect((await join('reprise-1', { ...joining(1), contact: { email: 'passagere@example.org' } })).status).toBe(201);
    expect(told(await put('passagere@example.org', headers.get('etag')!, 'passagere-1'))).toEqual(told(first));
  });

  it('gives the first answer after the server was stopped and started again', async () => {
    const firsts = [await join('redemarrage'), await move('redemarrage', '6 rue de la Clé')];
    const events = await head();
    expect(await house.server.stop()).toBe(0);
    await house.startAgain();
    await signIn();
    const again = [await join('redemarrage'), await move('redemarrage', '6 rue de la Clé')];
    expect(again.map(told)).toEqual(firsts.map(told));
    expectProblem(await move('redemarrage', '7 rue de la Clé'), 422, 'request.idempotency-key-reused');
    expect(await head()).toBe(events);
  }, 120_000);
});
