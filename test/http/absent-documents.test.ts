import { expectProblem } from '../kit/expect-problem.js';
import { House } from '../kit/house.js';

let house: House;
beforeAll(async () => {
  house = await House.open();
}, 180_000);
afterAll(async () => expect(await house.close()).toBe(0), 60_000);

describe('a document that is nowhere', () => {
  it('is not there, however much is written meanwhile', async () => {
    const member = await house.member();
    const asked = Array.from({ length: 40 }, async (_unused, index) => {
      const preferredChannel = index % 2 === 0 ? 'email' : 'post';
      expect((await member.put('/v1/me/preferred-channel', { preferredChannel })).status).toBe(200);
      return member.get(`/v1/me/contracts/${'f'.repeat(32)}`);
    });
    for (const answer of await Promise.all(asked)) expectProblem(answer, 404, 'view.not-yet-visible');
  });
});
