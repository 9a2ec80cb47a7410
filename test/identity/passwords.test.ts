import * as argon2 from '@node-rs/argon2';
import { hashPassword, passwordMatches } from '../../src/identity/passwords.js';

jest.mock('@node-rs/argon2', () => {
  const real = jest.requireActual<typeof import('@node-rs/argon2')>('@node-rs/argon2');
  return { ...real, verify: jest.fn(real.verify) };
});
const verify = jest.mocked(argon2.verify);
const parametersOf = (hash: unknown): string => String(hash).split('$').slice(0, 4).join('$');

describe('a password', () => {
  it('is kept as argon2id with 19 MiB and two passes, salted', async () => {
    const [one, other] = await Promise.all([hashPassword('Été 2026'), hashPassword('Été 2026')]);
    expect(parametersOf(one)).toBe('$argon2id$v=19$m=19456,t=2,p=1');
    expect(one).not.toBe(other);
  });

  it('matches itself and nothing else', async () => {
    const hash = await hashPassword('Été 2026');
    expect(await passwordMatches('Été 2026', hash)).toBe(true);
    expect(await passwordMatches('été 2026', hash)).toBe(false);
    expect(await passwordMatches('', hash)).toBe(false);
  });

  it('is worked on as hard where there is no account, even the one that is checked instead', async () => {
    const hash = await hashPassword('Été 2026');
    verify.mockClear();
    expect(await passwordMatches('no such account', undefined)).toBe(false);
    await passwordMatches('no such account', hash);
    const [absent, present] = verify.mock.calls.map(([checked]) => parametersOf(checked));
    expect(verify).toHaveBeenCalledTimes(2);
    expect(absent).toBe(present);
  });
});
