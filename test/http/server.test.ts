import { connect } from 'node:net';
import { address } from '../kit/joining.js';
import { expectProblem } from '../kit/expect-problem.js';
import { House } from '../kit/house.js';

let house: House;
beforeAll(async () => (house = await House.open()), 180_000);
afterAll(() => house.close(), 60_000);

/** What the server writes back to bytes that are no good request. */
const rawly = (text: string): Promise<string> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(house.server.address);
    let heard = '';
    const socket = connect(Number(port), hostname, () => socket.write(text));
    socket.on('data', (data) => (heard += data.toString())).on('close', () => resolve(heard));
    socket.on('error', reject);
  });

describe('every answer', () => {
  it.each(['/v1/me/profile', '/health/live', '/nowhere', '/openapi.json'])(
    'of %s has the security headers',
    async (path) => {
      const { headers } = await house.stranger.get(path);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('strict-transport-security')).toMatch(/max-age=\d{8}/);
      expect(headers.get('content-security-policy')).toContain("default-src 'self'");
      expect(headers.get('x-frame-options')).toMatch(/SAMEORIGIN|DENY/);
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('x-powered-by')).toBeNull();
      expect(headers.get('access-control-allow-origin')).toBeNull();
    },
  );

  it('with a member’s data is kept by no cache', async () => {
    const { headers } = await (await house.member()).get('/v1/me/profile');
    expect(headers.get('cache-control')).toBe('private, no-store');
  });

  it.each(['/', '/v1', '/v1/me', '/v1/me/', '/v1/me/profile/', '/v1/unknown', '/%2e%2e/etc/passwd'])(
    'to the unknown path %s is a problem',
    async (path) => expectProblem(await house.stranger.get(path), 404, 'request.not-found'),
  );

  it('to an address that cannot be read is a problem', async () => {
    expectProblem(await house.stranger.get('/v1/%zz'), 400, 'request.url-invalid');
  });

  it('to what is not HTTP is 400, and the next caller is served', async () => {
    expect(await rawly('GARBAGE\r\n\r\n')).toMatch(/^HTTP\/1\.1 400 /);
    expect((await house.stranger.get('/health/live')).status).toBe(200);
  });

  it('to headers without end is 431', async () => {
    const { hostname } = new URL(house.server.address);
    expect(await rawly(`GET / HTTP/1.1\r\nHost: ${hostname}\r\nX: ${'a'.repeat(20_000)}\r\n\r\n`)).toMatch(
      /^HTTP\/1\.1 431 /,
    );
  });
});

describe('health', () => {
  it('says that the process lives and is ready, and nothing of the members', async () => {
    expect((await house.stranger.get('/health/live')).body).toEqual({ status: 'up' });
    const ready = await house.stranger.get('/health/ready');
    expect([ready.status, ready.body.status]).toEqual([200, 'up']);
    expect(ready.text).not.toMatch(/documents/);
  });

  it('tells the operator how far each view is', async () => {
    const { body } = await (await house.staff('operator')).get('/v1/operations/views');
    expect(body).toMatchObject({
      status: 'up',
      lag: 0,
      views: { profile: { documents: 6, parked: 0, position: body.head } },
    });
  });
});

describe('a stop', () => {
  it('answers the requests in flight, one that waits included, and ends with 0', async () => {
    const member = await house.member();
    const waiting = member.get('/v1/me/profile', { 'min-position': '999999', prefer: 'wait=30' });
    const written = Promise.all(
      [1, 2, 3].map((one) =>
        member.post('/v1/me/address-changes', { from: '2026-12-01', address: address(`${one} quai de la Fosse`) }),
      ),
    );
    await written;
    const code = house.server.stop();
    const last = await waiting;
    expect([last.status, last.headers.get('stale')]).toEqual([200, 'true']);
    expect(await code).toBe(0);
    await expect(house.stranger.get('/health/live')).rejects.toThrow();
  }, 60_000);

  it('leaves everything that was answered', async () => {
    await house.startAgain();
    const { body } = await (await house.member()).get('/v1/me/profile', { prefer: 'wait=10' });
    expect(body.nextAddresses).toMatchObject([{ from: '2026-12-01', address: { postalCode: '44000' } }]);
  }, 60_000);
});
