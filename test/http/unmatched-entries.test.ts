import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Answer, Client } from '../kit/client.js';
import { expectProblem } from '../kit/expect-problem.js';
import { House } from '../kit/house.js';
import { runCommand } from '../kit/run-command.js';

const SAMPLE = join(__dirname, '../../docs/imports/bank-statement.camt-054.sample.xml');
const LIST = '/v1/operations/unmatched-entries';
let house: House;
let operator: Client;
let contract: string;

interface Entry {
  readonly id: string;
  readonly kind: string;
  readonly index: number;
}
const listed = async (query = ''): Promise<readonly Entry[]> => {
  const { status, body } = await operator.get(`${LIST}${query}`);
  expect(status).toBe(200);
  return body.items as readonly Entry[];
};
let keys = 0;
const decide = (entry: string, what: string, body: object): Promise<Answer> =>
  operator.post(`${LIST}/${entry}/${what}`, body, { 'idempotency-key': `decision-${(keys += 1)}` });

beforeAll(async () => {
  house = await House.open();
  operator = await house.staff('operator');
  const { body } = await (await house.member()).get('/v1/me/contracts');
  contract = (body.items as readonly { readonly id: string }[])[0]!.id;
  const { code } = await runCommand(['import', 'bank-statement', SAMPLE, '--data', house.folder, '--json']);
  expect(code).toBe(1);
  while ((await listed()).length < 3) await pause(20);
}, 180_000);
afterAll(async () => expect(await house.close()).toBe(0), 60_000);

it('an operator reads what nobody could match, by status, sort and day, in pages', async () => {
  expect((await listed()).map(({ index, kind }) => [index, kind])).toEqual([
    [1, 'return'],
    [2, 'return'],
    [5, 'credit'],
  ]);
  expect(await listed('?kind=credit')).toMatchObject([
    { index: 5, amount: '50.00', day: '2026-12-09', decision: null },
  ]);
  expect(await listed('?status=assigned')).toEqual([]);
  expect(await listed('?from=2026-12-10')).toEqual([]);
  const { body } = await operator.get(`${LIST}?limit=2`);
  expect(await listed(`?limit=2&cursor=${String(body.next)}`)).toMatchObject([{ index: 5 }]);
  const [content, digest] = String(body.next).split('.') as [string, string];
  for (const cursor of [content, `${content}.`, `${content}.${'é'.repeat(digest.length)}`, `x.${digest}`])
    expectProblem(await operator.get(`${LIST}?limit=2&cursor=${encodeURIComponent(cursor)}`), 400, 'cursor.invalid');
  for (const query of ['status=lost', 'cursor=a&cursor=b', 'limit=0', 'limit=101', 'from=2026-02-30'])
    expectProblem(await operator.get(`${LIST}?${query}`), 400, 'request.invalid');
});

it('gives money that came in to a contract, once, and it is told', async () => {
  const [credit] = await listed('?kind=credit');
  expectProblem(await decide(credit!.id, 'assignments', { contract: '0'.repeat(32) }), 409, 'contracts.unknown');
  const given = await decide(credit!.id, 'assignments', { contract });
  expect([given.status, given.body]).toEqual([201, { revision: 3 }]);
  expectProblem(await decide(credit!.id, 'assignments', { contract }), 409, 'bank-files.entry-settled');
  const headers = { 'min-position': given.headers.get('position')!, prefer: 'wait=5' };
  const { body } = await operator.get(`${LIST}?status=assigned`, headers);
  expect(body.items).toMatchObject([{ id: credit!.id, decision: { contract, on: expect.any(String) as string } }]);
});

it('sets an entry aside for a reason of ours, and gives no return to a contract', async () => {
  const [returned] = await listed('?kind=return');
  expectProblem(await decide(returned!.id, 'assignments', { contract }), 409, 'bank-files.entry-not-a-credit');
  const which = { debit: '0'.repeat(32), code: 'MS03' };
  expectProblem(await decide(returned!.id, 'assignments', which), 409, 'payments.debit-unknown');
  for (const body of [
    {},
    { code: 'MS03' },
    { debit: which.debit },
    { ...which, contract },
    { ...which, code: 'ms03' },
    { ...which, debit: 'x' },
  ])
    expectProblem(await decide(returned!.id, 'assignments', body), 400, 'request.invalid');
  expectProblem(await decide(returned!.id, 'set-aside', { reason: 'Zoé' }), 400, 'request.invalid');
  expect((await decide(returned!.id, 'set-aside', { reason: 'not-ours' })).status).toBe(201);
  const missing = await operator.post(`${LIST}/${returned!.id}/set-aside`, { reason: 'not-ours' });
  expectProblem(missing, 400, 'request.idempotency-key-missing');
});

it.each(['x', `${'0'.repeat(32)}:1`, `${'0'.repeat(32)}:0`])('is told that there is no entry %s', async (entry) => {
  expectProblem(await decide(entry, 'set-aside', { reason: 'not-ours' }), 404, 'bank-files.entry-unknown');
});
