import { expectProblem } from '../kit/expect-problem.js';
import { House } from '../kit/house.js';

let house: House;
beforeAll(async () => (house = await House.open()), 180_000);
afterAll(async () => expect(await house.close()).toBe(0), 60_000);

it('codes for new e-mail addresses are limited, after a restart as well, and it is told how many are left', async () => {
  let member = await house.member();
  let etag = (await member.get('/v1/me/contact-details')).headers.get('etag')!;
  const ask = (number: number) =>
    member.put('/v1/me/contact-details', { secondEmail: `neuve.${number}@example.org` }, { 'if-match': etag });
  for (let number = 0; number < 5; number += 1) {
    const asked = await ask(number);
    expect([asked.status, asked.headers.get('ratelimit')]).toEqual([
      200,
      expect.stringContaining(`"email-codes-hour";r=${4 - number};t=`),
    ]);
    etag = asked.headers.get('etag')!;
  }
  await house.server.stop();
  await house.startAgain();
  member = await house.member();
  const refused = await ask(5);
  expectProblem(refused, 429, 'membership.too-many-codes');
  expect(refused.headers.get('ratelimit-policy')).toBe('"email-codes-hour";q=5;w=3600, "email-codes-day";q=20;w=86400');
  expect(refused.headers.get('ratelimit')).toMatch(/^"email-codes-hour";r=0;t=\d+, "email-codes-day";r=15;t=\d+$/);
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(3_000);
}, 60_000);
