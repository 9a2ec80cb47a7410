import Database from 'better-sqlite3';
import { join } from 'node:path';
import { Client } from '../kit/client.js';
import { expectProblem } from '../kit/expect-problem.js';
import { House } from '../kit/house.js';

let house: House;
beforeAll(async () => (house = await House.open()), 180_000);
afterAll(async () => expect(await house.close()).toBe(0), 60_000);

const signIn = (identifier: string, password: string) => house.stranger.post('/v1/sessions', { identifier, password });
const withCookie = (value: string) => new Client(house.server.address, `__Host-sid=${value}`);

describe('signing in', () => {
  it('works with a member number, and the cookie is for this site alone and out of reach of scripts', async () => {
    const { identifier, password } = house.signIns.members[0]!;
    const answer = await signIn(identifier, password);
    expect(answer.status).toBe(201);
    expect(answer.body.role).toBe('member');
    const [cookie, ...attributes] = answer.headers.get('set-cookie')!.split('; ');
    expect(cookie).toMatch(/^__Host-sid=[A-Za-z0-9_-]{43}$/);
    expect(attributes.filter((one) => !one.startsWith('Expires='))).toEqual(
      expect.arrayContaining(['Path=/', 'HttpOnly', 'Secure', 'SameSite=Strict']),
    );
    expect(attributes.some((one) => one.startsWith('Domain'))).toBe(false);
  });

  it('works with the e-mail on file, whatever its case and the blanks around it', async () => {
    const { body } = await (await house.member(0)).get('/v1/me/contact-details');
    const answer = await signIn(` ${String(body.email).toUpperCase()} `, house.signIns.members[0]!.password);
    expect(answer.status).toBe(201);
  });

  it('opens the file of the one who signs in', async () => {
    const profiles = await Promise.all(
      [0, 1, 2].map(async (index) => (await (await house.member(index)).get('/v1/me/profile')).body.memberNumber),
    );
    expect(profiles).toEqual(house.signIns.members.map(({ identifier }) => identifier));
  });

  it('answers a wrong password as it answers an unknown identifier', async () => {
    const wrong = await signIn(house.signIns.members[1]!.identifier, 'not it');
    const unknown = await signIn('999999999', 'not it');
    for (const answer of [wrong, unknown]) expectProblem(answer, 401, 'identity.refused');
    expect({ ...wrong.body, traceId: '' }).toEqual({ ...unknown.body, traceId: '' });
    expect(Object.fromEntries([...wrong.headers].filter(([name]) => name !== 'date'))).toEqual(
      Object.fromEntries([...unknown.headers].filter(([name]) => name !== 'date')),
    );
  });

  it('is refused to a member who has no password yet', async () => {
    expectProblem(await signIn('societaire.5@example.org', 'Demo-whatever'), 401, 'identity.refused');
  });

  it('gives each session a token of its own', async () => {
    const [one, other] = await Promise.all([house.member(0), house.member(0)]);
    expect(one.cookie).not.toBe(other.cookie);
  });

  it('is slowed down after ten tries for one identifier, the right password included', async () => {
    const { identifier, password } = house.signIns.members[2]!;
    const left: (string | null)[] = [];
    for (let attempt = 0; attempt < 10; attempt += 1)
      left.push((await signIn(identifier, `wrong ${attempt}`)).headers.get('ratelimit'));
    expect(left.map((one) => /r=(\d+)/.exec(one!)![1])).toEqual(['9', '8', '7', '6', '5', '4', '3', '2', '1', '0']);
    const refused = await signIn(` ${identifier}`, password);
    expectProblem(refused, 429, 'request.too-many');
    expect(refused.headers.get('ratelimit-policy')).toBe('"sign-in";q=10;w=900');
    expect(refused.headers.get('ratelimit')).toMatch(/^"sign-in";r=0;t=\d+$/);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(refused.headers.get('set-cookie')).toBeNull();
  }, 60_000);
});

describe('a session', () => {
  it('ends when its holder signs out, and no other one with it', async () => {
    const [one, other] = [await house.member(0), await house.member(0)];
    const out = await one.ask('DELETE', '/v1/sessions/current');
    expect(out.status).toBe(204);
    expect(out.headers.get('set-cookie')).toMatch(/^__Host-sid=;.*(Expires=Thu, 01 Jan 1970|Max-Age=0)/);
    expectProblem(await one.get('/v1/me/profile'), 401, 'identity.signed-out');
    expect((await other.get('/v1/me/profile')).status).toBe(200);
  });

  it('is not opened by anything but its token', async () => {
    for (const value of ['', 'x', '%', '%00', 'a'.repeat(4_000), '__proto__', '../secrets'])
      expectProblem(await withCookie(value).get('/v1/me/profile'), 401, 'identity.signed-out');
  });

  it('is over once it has expired', async () => {
    const member = await house.member(1);
    const secrets = new Database(join(house.folder, 'secrets.db'), { timeout: 10_000 });
    const { changes } = secrets.prepare("UPDATE sessions SET expires_at = '2020-01-01T00:00:00.000Z'").run();
    secrets.close();
    expect(changes).toBeGreaterThan(0);
    expectProblem(await member.get('/v1/me/profile'), 401, 'identity.signed-out');
  });

  it('is kept by the digest of its token alone', async () => {
    const member = await house.member(1);
    const token = member.cookie!.split('=')[1]!;
    const secrets = new Database(join(house.folder, 'secrets.db'), { timeout: 10_000 });
    const stored = JSON.stringify(secrets.prepare('SELECT * FROM sessions').all());
    secrets.close();
    expect(stored).toContain('expires_at');
    expect(stored).not.toContain(token);
  });
});
