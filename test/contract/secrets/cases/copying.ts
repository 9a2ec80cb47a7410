import type { SecretRow, SecretsStore, WrappedKey } from '../../../../src/secrets/secrets-store.port.js';
import { at, key } from '../some-secrets.js';

/** What is copied from one store into another, over two instances on one store. */
export const copying = (instances: () => readonly [SecretsStore, SecretsStore]): void => {
  const written = async (): Promise<WrappedKey> => {
    const kept = key('m', 'identity');
    await instances()[0].insertKeys([kept]);
    return kept;
  };
  const row = ({ id, subject, class: name, wrapped }: WrappedKey): SecretRow => [id, subject, name, wrapped ?? null];

  it('come in pages in the order of their keys, erased ones among them', async () => {
    const [one, other] = instances();
    const rows = ['a', 'b', 'c', 'd'].map((letter): SecretRow => {
      return [letter.repeat(32), letter, 'identity', letter > 'b' ? null : Buffer.from(letter)];
    });
    await one.insertRows('keys', rows.toReversed());
    const first = await other.rowsAfter('keys', [], 3);
    expect(first).toEqual(rows.slice(0, 3));
    expect(await other.rowsAfter('keys', ['c'.repeat(32)], 3)).toEqual(rows.slice(3));
  });

  it('of claims, credentials and settings are as they were written', async () => {
    const [one, other] = instances();
    const claims = [
      ['email', 'a', 'm', at(0)],
      ['member-number', 'b', 'm', at(1)],
    ];
    await one.insertRows('claims', claims);
    await one.insertRows('settings', [['s', Buffer.from('one')]]);
    await one.insertRows('credentials', [['m', 'member', 'hash']]);
    expect(await other.rowsAfter('claims', [], 9)).toEqual(claims);
    expect(await other.rowsAfter('claims', ['email', 'a'], 9)).toEqual(claims.slice(1));
    expect(await other.rowsAfter('settings', [], 9)).toEqual([['s', Buffer.from('one')]]);
    expect(await other.rowsAfter('credentials', [], 9)).toEqual([['m', 'member', 'hash']]);
  });

  it('that are there stay, but for a password, which is the last one copied', async () => {
    const [one, other] = instances();
    await one.claim('email', 't', 'm', at(0));
    await other.insertRows('claims', [
      ['email', 't', 'n', at(1)],
      ['email', 'u', 'n', at(1)],
    ]);
    expect([await one.ownerOf('email', 't'), await one.ownerOf('email', 'u')]).toEqual(['m', 'n']);
    await one.putCredential({ account: 'm', role: 'member', passwordHash: 'first' });
    await other.insertRows('credentials', [['m', 'member', 'second']]);
    expect((await one.credential('m'))!.passwordHash).toBe('second');
  });

  it('erase a key that was erased where they come from, for good', async () => {
    const [one, other] = instances();
    const kept = await written();
    await other.insertRows('keys', [row({ ...kept, wrapped: undefined })]);
    expect(await one.key(kept.id)).toEqual({ ...kept, wrapped: undefined });
    expect(await one.liveKeys('m')).toEqual([]);
    await other.insertRows('keys', [row(kept)]);
    await other.replaceKeys([kept]);
    expect((await one.key(kept.id))!.wrapped).toBeUndefined();
    expect(await one.keysAfter('', 9)).toEqual([]);
  });

  it('leave room for a new key after an erased one', async () => {
    const [one, other] = instances();
    const kept = await written();
    await other.insertRows('keys', [row({ ...kept, wrapped: undefined })]);
    const anew = key('m', 'identity');
    expect(await one.insertKeys([anew])).toEqual([anew]);
    expect((await one.key(kept.id))!.wrapped).toBeUndefined();
  });

  it('with another live key of the same member are refused', async () => {
    const [, other] = instances();
    await written();
    await expect(other.insertRows('keys', [row(key('m', 'identity'))])).rejects.toThrow();
  });
};
