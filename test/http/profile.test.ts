import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dayInParis, minusDays, plusDays, type Instant } from '../../domain/shared/calendar.js';
import type { Answer, Client } from '../kit/client.js';
import { expectProblem } from '../kit/expect-problem.js';
import { House } from '../kit/house.js';
import { address } from '../kit/joining.js';

let house: House;
let member: Client;
const today = dayInParis(new Date().toISOString() as Instant);

beforeAll(async () => {
  house = await House.open();
  member = await house.member();
}, 180_000);
afterAll(async () => expect(await house.close()).toBe(0), 60_000);

const move = (from: string, line1: string) => member.post('/v1/me/address-changes', { from, address: address(line1) });
const profileAt = async (position: string | null) =>
  (await member.get('/v1/me/profile', { 'min-position': position!, prefer: 'wait=30' })).body;

describe('a profile', () => {
  it('is the member’s own, as the events tell it', async () => {
    const { status, body } = await member.get('/v1/me/profile');
    expect(status).toBe(200);
    expect(Object.keys(body).sort()).toEqual(
      ['address', 'addressSince', 'birthDate', 'contact', 'firstNames', 'joinedOn', 'lastName']
        .concat(['memberNumber', 'nextAddresses'])
        .sort(),
    );
    expect(body.memberNumber).toBe(house.signIns.members[0]!.identifier);
    expect(body.birthDate).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  });

  it('shows an address from the day on which it holds, told late or in advance', async () => {
    const past = await move(minusDays(today, 2), '3 rue d’Avant-Hier');
    expect(past.status).toBe(201);
    const future = await move(plusDays(today, 30), '4 rue d’Après');
    const body = await profileAt(future.headers.get('position'));
    expect(body).toMatchObject({ address: { line1: '3 rue d’Avant-Hier' }, addressSince: minusDays(today, 2) });
    expect(body.nextAddresses).toMatchObject([{ from: plusDays(today, 30), address: { line1: '4 rue d’Après' } }]);
  });

  it('keeps the later address when an earlier one is told afterwards', async () => {
    const { headers } = await move(minusDays(today, 3), '5 rue Plus-Tôt');
    expect(await profileAt(headers.get('position'))).toMatchObject({ address: { line1: '3 rue d’Avant-Hier' } });
  });

  it('refuses an address before the joining, the same one, and one too far ahead', async () => {
    const { joinedOn } = (await member.get('/v1/me/profile')).body;
    expectProblem(await move('1950-01-01', '6 rue'), 409, 'membership.address-before-joining');
    expectProblem(await move(minusDays(today, 1), '3 RUE D’AVANT-HIER'), 409, 'membership.address-unchanged');
    expectProblem(await move('2199-12-31', '6 rue'), 409, 'membership.address-too-far');
    expect(joinedOn).toMatch(/^\d{4}/);
  });
});

describe('a read', () => {
  it('tells that it is stale when the position is not to be seen in time', async () => {
    const far = await member.get('/v1/me/profile', { 'min-position': '999999999', prefer: 'wait=0' });
    expect([far.status, far.headers.get('stale')]).toEqual([200, 'true']);
    const near = await member.get('/v1/me/profile', { 'min-position': '1', prefer: 'wait=0' });
    expect([near.status, near.headers.get('stale')]).toEqual([200, null]);
  });

  it.each(['-1', '1.5', '0x10', 'x', '٣', '99999999999999999999', '1, 2', ' '])(
    'with the Min-Position %j is refused',
    async (value) => {
      const answer = await member.ask('GET', '/v1/me/profile', { headers: { 'min-position': encodeURI(value) } });
      expectProblem(answer, 400, 'request.header-invalid', [{ pointer: 'min-position', code: 'header.invalid' }]);
    },
  );

  it('passes over a preference that it does not know', async () => {
    const answer = await member.get('/v1/me/profile', { 'min-position': '1', prefer: 'respond-async, wait=abc' });
    expect([answer.status, answer.headers.get('stale')]).toEqual([200, null]);
  });
});

describe('a dashboard', () => {
  it('has the shape that clients rely on', async () => {
    const { body } = await member.get('/v1/me/dashboard');
    expect(body).toEqual({
      asOf: today,
      contracts: expect.any(Array) as unknown,
      alerts: [],
      operations: [],
      notifications: expect.any(Array) as unknown,
      changedSinceLastVisit: null,
      unreadMessages: 0,
      savings: { value: '0.00' },
      allowances: [],
    });
  });

  it('lists what happened, the newest first, what is to come marked', async () => {
    const { headers } = await move(plusDays(today, 40), '7 rue de Plus-Tard');
    const read = await member.get('/v1/me/dashboard', { 'min-position': headers.get('position')!, prefer: 'wait=30' });
    const notifications = read.body.notifications as { on: string; kind: string; upcoming: boolean }[];
    expect(notifications[0]).toMatchObject({ on: plusDays(today, 40), kind: 'address-changed', upcoming: true });
    expect(notifications.at(-1)!.upcoming).toBe(false);
    const days = notifications.map(({ on }) => on);
    expect(days).toEqual([...days].sort().reverse());
  });
});

describe('contact details', () => {
  const read = () => member.get('/v1/me/contact-details');
  const seenAt = ({ headers }: Answer) =>
    member.get('/v1/me/contact-details', { 'min-position': headers.get('position')!, prefer: 'wait=30' });
  const former = 'societaire.0@example.org';
  /** The mail that went to an address, from the folder where mails are written. */
  const mailTo = (to: string): string => {
    const folder = join(house.folder, 'outbox/mail');
    const mails = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'));
    return mails.find((mail) => mail.includes(`To: ${to}`))!;
  };
  const write = (json: unknown, etag?: string) =>
    member.put('/v1/me/contact-details', json, etag === undefined ? {} : { 'if-match': etag });

  it('are changed by who has read them, and by no one else', async () => {
    const before = (await read()).headers.get('etag')!;
    expect(before).toMatch(/^"\d+"$/);
    const details = { email: 'nouvelle@example.org', phone: '+33639980001' };
    expectProblem(await write(details), 428, 'request.if-match-missing', [
      { pointer: 'if-match', code: 'header.missing' },
    ]);
    const changed = await write(details, before);
    expect(changed.status).toBe(200);
    const after = changed.headers.get('etag')!;
    expect(Number(after.slice(1, -1))).toBe(Number(before.slice(1, -1)) + 1);
    expectProblem(await write({ ...details, phone: '+33639980002' }, before), 412, 'request.stale');
    const seen = await seenAt(changed);
    expect(seen.headers.get('etag')).toBe(after);
    expect(seen.body).toMatchObject({ phone: details.phone, email: former });
  });

  it('have a new e-mail address once its code came back, and the former one is told', async () => {
    const confirm = (code: string) => member.post('/v1/me/contact-details/confirmations', { code });
    const code = /Votre code : ([0-9]{6})/.exec(mailTo('nouvelle@example.org'))![1]!;
    const wrong = await confirm(code === '000000' ? '000001' : '000000');
    expectProblem(wrong, 409, 'membership.confirmation-wrong');
    expect(wrong.body.facts).toEqual({ attemptsLeft: 4 });
    expectProblem(await confirm('12345'), 400, 'request.invalid', [{ pointer: '/code', code: 'code.invalid' }]);
    const confirmed = await confirm(code);
    expect(confirmed.status).toBe(201);
    expect((await seenAt(confirmed)).body).toMatchObject({ email: 'nouvelle@example.org', phone: '+33639980001' });
    expect(mailTo(former)).not.toContain('nouvelle@example.org');
    expectProblem(await confirm(code), 409, 'membership.confirmation-expired');
  });

  it.each(['1', 'W/"1"', '"x"', '"01"', '*', '""', '"1", "2"', '"-1"'])(
    'are not changed by the If-Match %s',
    async (etag) => {
      expectProblem(await write({}, etag), 400, 'request.header-invalid', [
        { pointer: 'if-match', code: 'header.invalid' },
      ]);
    },
  );

  it('cannot lose the address by which the member wants to be reached', async () => {
    const chosen = await member.put('/v1/me/preferred-channel', { preferredChannel: 'email' });
    expect(chosen.status).toBe(200);
    const lost = await write({ phone: '+33639980001' }, chosen.headers.get('etag')!);
    expectProblem(lost, 409, 'membership.channel-without-contact');
  });

  it('sign in by the new e-mail address and no longer by the old one', async () => {
    const { password } = house.signIns.members[0]!;
    const by = async (identifier: string) =>
      (await house.stranger.post('/v1/sessions', { identifier, password })).status;
    expect([await by('nouvelle@example.org'), await by('societaire.0@example.org')]).toEqual([201, 401]);
  });
});
