import { mandates } from '../../domain/payments/mandates/mandates.js';
import { dayInParis, type Instant } from '../../domain/shared/calendar.js';
import { caller } from '../kit/callers.js';
import type { Answer, Client } from '../kit/client.js';
import { expectProblem } from '../kit/expect-problem.js';
import { House } from '../kit/house.js';
import { newMember } from '../kit/new-member.js';

const ACCOUNTS = '/v1/me/bank-accounts';
const MANDATES = '/v1/me/mandates';
const FIRST = { iban: 'fr14 2004 1010 0505 0001 3m02 606', holder: 'Zoé Lefèvre' };
const SECOND = { iban: 'DE89370400440532013000', bic: 'agrifrpp', holder: 'Zoé Lefèvre' };
const [FIRST_SHOWN, SECOND_SHOWN] = ['•••• •••• •••• •••• •••• •••2 606', '•••• •••• •••• •••• ••30 00'];
const today = dayInParis(new Date().toISOString() as Instant);

let house: House;
let member: Client;
let keys = 0;
beforeAll(async () => {
  house = await House.open();
  member = await newMember(house, 'a'.repeat(32));
}, 180_000);
afterAll(async () => expect(await house.close()).toBe(0), 60_000);

const key = () => ({ 'idempotency-key': `mandates-${(keys += 1)}` });
const after = ({ headers }: Answer) => ({ 'min-position': headers.get('position')!, prefer: 'wait=30' });
const post = (path: string, json: unknown, client = member) => client.post(path, json, key());
/** What a command changed is read once it is visible; `etag` is what the next one must name. */
const readAfter = (done: Answer, path = ACCOUNTS) => member.get(path, after(done));
const ifMatch = ({ headers }: Answer) => ({ 'if-match': headers.get('etag')! });
const choose = async (use: string, bankAccount: string, seen: Answer) =>
  member.put(`${ACCOUNTS}/choices/${use}`, { bankAccount }, ifMatch(seen));

/** Waits for what a process does on account of a command. */
const eventually = async (path: string, isSo: (answer: Answer) => boolean): Promise<Answer> => {
  for (const end = Date.now() + 20_000; Date.now() < end;) {
    const answer = await member.get(path);
    if (isSo(answer)) return answer;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`${path} did not change`);
};

/** A debit under the mandate, as the collections of another process make it. */
const present = (mandate: string, number: number): Promise<unknown> =>
  house.beside(async (core) => {
    const stream = `mandate-${mandate}`;
    const command = { type: 'PresentMandate', debit: String(number).padStart(32, '0'), dueOn: today } as const;
    const subject = (JSON.parse((await core.events.last(stream))!.metadata) as { subject: string }).subject;
    await core.commands.execute({ decider: mandates, stream, subject, prepare: () => command }, caller());
    return JSON.parse((await core.events.last(stream))!.data) as unknown;
  });

describe('a member who gives his bank accounts', () => {
  it('has none at first', async () => {
    const answer = await member.get(ACCOUNTS);
    expect(answer.body).toMatchObject({ items: [], removed: [] });
    expect(answer.headers.get('etag')).toBeNull();
  });

  it.each([
    ['FR7630006000011234567890188', 'iban.invalid'],
    ['FR1420041010050500013M02607', 'iban.invalid'],
    ['FR4930006000011234567890190', 'iban.invalid'],
    ['TR330006100519786457841326', 'iban.not-sepa'],
  ])('is told that %s is not right', async (iban, code) =>
    expectProblem(await post(ACCOUNTS, { ...FIRST, iban }), 400, 'request.invalid', [{ pointer: '/iban', code }]),
  );

  it.each(['AGRIFRP', 'AGRI1RPP', 'AGRIFRPPX', 'AGRIFRPPXX'])('is told that the BIC %s is not right', async (bic) =>
    expectProblem(await post(ACCOUNTS, { ...FIRST, bic }), 400, 'request.invalid', [
      { pointer: '/bic', code: 'bic.invalid' },
    ]),
  );

  it('chooses for one of three uses', async () => {
    const choice = { bankAccount: 'f'.repeat(32) };
    const answer = await member.put(`${ACCOUNTS}/choices/holidays`, choice, { 'if-match': '"0"' });
    expect([answer.status, answer.body.type]).toEqual([400, expect.stringContaining('request.invalid')]);
  });

  it('needs a key, and gets the first answer again with it', async () => {
    expectProblem(await member.post(ACCOUNTS, FIRST), 400, 'request.idempotency-key-missing', [
      { pointer: 'idempotency-key', code: 'header.missing' },
    ]);
    const other = await newMember(house, 'c'.repeat(32));
    const asked = key();
    const added = await other.post(ACCOUNTS, FIRST, asked);
    expect((await other.post(ACCOUNTS, FIRST, asked)).text).toBe(added.text);
    expectProblem(await other.post(ACCOUNTS, SECOND, asked), 422, 'request.idempotency-key-reused');
    expectProblem(await post(ACCOUNTS, FIRST, other), 409, 'payments.bank-account-known');
  });
});

describe('a member who signs a mandate', () => {
  let [first, second, mandate] = ['', '', ''];

  it('reads once what he typed, and only its end from then on', async () => {
    const added = await post(ACCOUNTS, FIRST);
    expect(added.status).toBe(201);
    expect(added.body).toMatchObject({ iban: 'FR1420041010050500013M02606', holder: 'Zoé Lefèvre', uses: [] });
    first = added.body.id as string;
    const seen = await readAfter(added);
    expect(seen.body.items).toEqual([
      { id: first, iban: FIRST_SHOWN, holder: 'Zoé Lefèvre', addedOn: today, uses: [] },
    ]);
    expect(seen.text).not.toContain('0500013');
  });

  it('chooses the account for his debits first', async () => {
    const asked = { bankAccount: first, signedAt: 'Rouen', accepted: true };
    expectProblem(await post(MANDATES, asked), 409, 'payments.bank-account-not-for-debits');
    expectProblem(
      await member.put(`${ACCOUNTS}/choices/debits`, { bankAccount: first }),
      428,
      'request.if-match-missing',
      [{ pointer: 'if-match', code: 'header.missing' }],
    );
    const chosen = await choose('debits', first, await member.get(ACCOUNTS));
    expect(chosen.status).toBe(200);
    expectProblem(await post(MANDATES, { ...asked, accepted: false }), 400, 'request.invalid', [
      { pointer: '/accepted', code: 'value.not-allowed' },
    ]);
    const signed = await post(MANDATES, asked);
    expect(signed.status).toBe(201);
    mandate = signed.body.id as string;
    expect(signed.body).toMatchObject({ rum: mandate.toUpperCase(), ics: 'FR72ZZZ123456' });
    const shown = await readAfter(signed, `${MANDATES}/${mandate}`);
    expect(shown.headers.get('etag')).toBe('"0"');
    expect(shown.body).toMatchObject({
      status: 'open',
      signedOn: today,
      iban: FIRST_SHOWN,
      blocks: [],
      lastDueOn: null,
    });
    expect((await member.get(MANDATES)).body.items).toMatchObject([{ id: mandate, iban: FIRST_SHOWN }]);
    expect(shown.text).not.toContain('0500013');
  });

  it('changes the account: the mandate follows, and its next debit says so to the bank', async () => {
    expect(await present(mandate, 1)).toMatchObject({ sequence: 'FRST', tellsChange: false });
    const added = await post(ACCOUNTS, SECOND);
    second = added.body.id as string;
    expect((await choose('debits', second, await readAfter(added))).status).toBe(200);
    const moved = await eventually(`${MANDATES}/${mandate}`, ({ body }) => body.iban === SECOND_SHOWN);
    expect(moved.body).toMatchObject({
      lastDueOn: today,
      names: [{ from: today, rum: mandate.toUpperCase(), ics: 'FR72ZZZ123456' }],
    });
    expect(await present(mandate, 2)).toMatchObject({ sequence: 'RCUR', tellsChange: true });
    expect(await present(mandate, 3)).toMatchObject({ sequence: 'RCUR', tellsChange: false });
  });

  it('removes an account only once another one is chosen in its place', async () => {
    const seen = await member.get(ACCOUNTS);
    const remove = (id: string) => member.ask('DELETE', `${ACCOUNTS}/${id}`, { headers: ifMatch(seen) });
    expectProblem(await remove(second), 409, 'payments.bank-account-in-use');
    const removed = await remove(first);
    expect(removed.status).toBe(200);
    expect((await readAfter(removed)).body).toMatchObject({
      items: [{ id: second, iban: SECOND_SHOWN, bic: 'AGRIFRPP', uses: ['debits'] }],
      removed: [{ id: first, removedOn: today }],
    });
    expectProblem(await remove(second), 412, 'request.stale');
  });

  it('revokes it, once', async () => {
    const revoked = await post(`${MANDATES}/${mandate}/revocations`, {});
    expect(revoked.status).toBe(201);
    expect((await readAfter(revoked, `${MANDATES}/${mandate}`)).body).toMatchObject({
      status: 'revoked',
      endedOn: today,
      lapsesOn: null,
    });
    expectProblem(await post(`${MANDATES}/${mandate}/revocations`, {}), 409, 'payments.mandate-revoked');
  });

  it('has nothing that another member could read or change', async () => {
    const other = await newMember(house, 'b'.repeat(32));
    const [none, revocation] = ['f'.repeat(32), 'revocations'];
    for (const id of [mandate, none]) {
      expectProblem(await other.get(`${MANDATES}/${id}`), 404, 'view.not-yet-visible');
      expectProblem(await post(`${MANDATES}/${id}/${revocation}`, {}, other), 404, 'payments.mandate-unknown');
    }
    expectProblem(await other.get(`${MANDATES}/x`), 404, 'request.not-found');
    const added = await post(ACCOUNTS, FIRST, other);
    const headers = ifMatch(added);
    for (const id of [second, none])
      expectProblem(await other.ask('DELETE', `${ACCOUNTS}/${id}`, { headers }), 404, 'payments.bank-account-unknown');
    const choice = await other.put(`${ACCOUNTS}/choices/debits`, { bankAccount: second }, headers);
    expectProblem(choice, 409, 'payments.bank-account-unknown');
    expect((await other.get(MANDATES)).body.items).toEqual([]);
    expectProblem(await house.stranger.get(MANDATES), 401, 'identity.signed-out');
    expectProblem(await (await house.staff('adviser')).get(ACCOUNTS), 403, 'identity.forbidden');
  });
});
