import { type Client, type Answer } from '../kit/client.js';
import { expectProblem } from '../kit/expect-problem.js';
import { House } from '../kit/house.js';

type Role = 'member' | 'adviser' | 'auditor' | 'operator';
const ROLES: readonly Role[] = ['member', 'adviser', 'auditor', 'operator'];

/** Who may call a route, by the beginning of its path; a route that no line names is nobody's and fails the test. */
const ALLOWED: readonly (readonly [path: RegExp, roles: readonly Role[] | 'public'])[] = [
  [/^\/v1\/sessions$/, 'public'],
  [/^\/v1\/sessions\/current$/, ROLES],
  [/^\/health\//, 'public'],
  [/^\/v1\/card-payments\//, 'public'],
  [/^\/v1\/me\//, ['member']],
  [/^\/v1\/advice\//, ['adviser']],
  [/^\/v1\/operations\//, ['operator']],
  [/^\/v1\/audit\//, ['auditor']],
];

interface Route {
  readonly method: string;
  readonly path: string;
  readonly roles: readonly Role[] | 'public';
}

let house: House;
let routes: readonly Route[];
const signed = new Map<Role, Client>();

beforeAll(async () => {
  house = await House.open();
  const { paths } = (await house.stranger.get('/openapi.json')).body as { paths: Record<string, object> };
  routes = Object.entries(paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => ({
      method: method.toUpperCase(),
      path,
      roles: ALLOWED.find(([form]) => form.test(path))?.[1] ?? [],
    })),
  );
  for (const role of ROLES) signed.set(role, role === 'member' ? await house.member() : await house.staff(role));
}, 180_000);
afterAll(async () => expect(await house.close()).toBe(0), 60_000);

const call = (client: Client, { method, path }: Route): Promise<Answer> =>
  client.ask(method, path.replaceAll(/\{[^}]+\}/g, '0'.repeat(32)), method === 'GET' ? {} : { json: {} });

describe('every route of the OpenAPI document', () => {
  it('is there', () => {
    expect(routes.length).toBeGreaterThanOrEqual(11);
    expect(routes.filter(({ roles }) => roles.length === 0)).toEqual([]);
  });

  it('is closed to who is not signed in, unless it is public', async () => {
    for (const route of routes.filter(({ roles }) => roles !== 'public'))
      expectProblem(await call(house.stranger, route), 401, 'identity.signed-out');
  });

  it('is closed to every other role', async () => {
    let refused = 0;
    for (const route of routes)
      for (const role of ROLES.filter((one) => route.roles !== 'public' && !route.roles.includes(one))) {
        expectProblem(await call(signed.get(role)!, route), 403, 'identity.forbidden');
        refused += 1;
      }
    expect(refused).toBeGreaterThanOrEqual(20);
  });

  it('lets in the role that it is for', async () => {
    // a stream of events has no end: each has a test of its own
    const apart = ['/v1/sessions/current', '/v1/me/events', '/v1/operations/rebuilds/events'];
    const open = routes.filter(({ path }) => !apart.includes(path));
    for (const route of open)
      for (const role of route.roles === 'public' ? [] : route.roles)
        expect([401, 403, 500]).not.toContain((await call(signed.get(role)!, route)).status);
  });

  it('says nothing of itself to a wrong method of the same path', async () => {
    const isKnown = (method: string, path: string): boolean =>
      routes.some((route) => route.method === method && formOf(route.path).test(path));
    for (const { path } of routes)
      for (const method of ['PATCH', 'DELETE', 'PUT', 'POST'].filter((one) => !isKnown(one, path)))
        expectProblem(await house.stranger.ask(method, path), 404, 'request.not-found');
  });
});

/** A word of one path may be the parameter of another. */
const formOf = (path: string): RegExp => new RegExp(`^${path.replace(/\{[^}]+\}/g, '[^/]+')}$`);

describe('another member’s file', () => {
  it('is not reached by an id in path, query, header or body', async () => {
    const [mine, other] = await Promise.all([house.member(0), house.member(1)]);
    const number = (await other.get('/v1/me/profile')).body.memberNumber;
    const own = (await mine.get('/v1/me/profile')).text;
    expect(own).not.toContain(String(number));
    for (const query of [`?member=${String(number)}`, `?id=${String(number)}&account=${String(number)}`])
      expect((await mine.get(`/v1/me/profile${query}`)).text).toBe(own);
    expect((await mine.get('/v1/me/profile', { 'x-account': String(number), 'x-user': String(number) })).text).toBe(
      own,
    );
    for (const path of [
      `/v1/me/profile/${String(number)}`,
      `/v1/members/${String(number)}`,
      '/v1/me/../operations/views',
    ])
      expect((await mine.get(path)).status).toBeGreaterThanOrEqual(403);
  });

  it('is not changed by what a member sends for his own', async () => {
    const [mine, other] = await Promise.all([house.member(0), house.member(1)]);
    const before = (await other.get('/v1/me/contact-details')).text;
    const etag = (await mine.get('/v1/me/contact-details')).headers.get('etag')!;
    const { member, ...contact } = { member: 'someone', phone: '+33639980123' };
    const refused = await mine.put('/v1/me/contact-details', { member, ...contact }, { 'if-match': etag });
    expectProblem(refused, 400, 'request.invalid', [{ pointer: '/member', code: 'key.unknown' }]);
    expect((await other.get('/v1/me/contact-details')).text).toBe(before);
  });

  it('is not given away by an e-mail address that is taken', async () => {
    const [mine, other] = await Promise.all([house.member(0), house.member(1)]);
    const { email } = (await other.get('/v1/me/contact-details')).body;
    const read = await mine.get('/v1/me/contact-details');
    const taken = await mine.put('/v1/me/contact-details', { email }, { 'if-match': read.headers.get('etag')! });
    expectProblem(taken, 409, 'membership.email-taken');
    expect((await mine.get('/v1/me/contact-details')).text).toBe(read.text);
  });
});
