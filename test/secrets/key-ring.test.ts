import Database from 'better-sqlite3';
import { join } from 'node:path';
import { field, type Sealed } from '../../domain/shared/personal.js';
import { KeyMissing, KeyRing } from '../../src/secrets/key-ring.js';
import { MasterKey } from '../../src/secrets/master-key.js';
import { openPersonal } from '../../src/secrets/open-personal.js';
import { SqliteSecretsStore } from '../../src/secrets/sqlite/sqlite-secrets-store.js';
import { folders } from '../kit/folders.js';
import { FIRST_KEY, SECOND_KEY } from '../kit/master-keys.js';

const newFolder = folders();
const ZOE = { lastName: 'Lefèvre', firstNames: 'Zoé' };

describe('a ring of keys', () => {
  let file: string;
  let opened: SqliteSecretsStore[];

  const ring = (key = FIRST_KEY): KeyRing => {
    const secrets = new SqliteSecretsStore(file);
    opened.push(secrets);
    return new KeyRing(secrets, new MasterKey(key));
  };
  const sealedBy = async (keys: KeyRing): Promise<Sealed> => {
    const live = await keys.keysOf('m', ['identity']);
    return keys.seal(ZOE, 'identity', live.get('identity')!);
  };
  /** Straight on the file: erasing is a command still to come. */
  const onFile = (sql: string): void => {
    const database = new Database(file);
    database.exec(sql);
    database.close();
  };
  beforeEach(() => {
    file = join(newFolder(), 'secrets.db');
    opened = [];
  });
  afterEach(async () => {
    for (const secrets of opened) await secrets.close();
  });

  it('opens what another process has sealed', async () => {
    const block = await sealedBy(ring());
    expect(await ring().open(block)).toEqual(ZOE);
  });

  it('has the same keys as another that makes them at the same moment', async () => {
    const both = await Promise.all([ring(), ring()].map((keys) => keys.keysOf('m', ['identity', 'contact'])));
    const [one, other] = both.map((keys) => [...keys].map(([name, { id }]) => `${name} ${id}`).sort());
    expect(one).toHaveLength(2);
    expect(one).toEqual(other);
  });

  it('adds a class that was not asked for before, and keeps the others', async () => {
    const keys = ring();
    const first = await keys.keysOf('m', ['identity']);
    const both = await keys.keysOf('m', ['identity', 'contact']);
    expect(both.get('identity')!.id).toBe(first.get('identity')!.id);
    expect(both.get('contact')!.id).not.toBe(first.get('identity')!.id);
  });

  it('makes the keys of many members at once, and none that they have', async () => {
    const before = await sealedBy(ring());
    const keys = ring();
    await keys.prepare(['m', 'n', 'o'], ['identity', 'contract']);
    expect((await keys.keysOf('m', ['identity'])).get('identity')!.id).toBe(before.key);
    const made = await keys.keysOf('n', ['identity', 'contract']);
    await ring().prepare(['n', 'm'], ['contract', 'identity']);
    expect((await ring().keysOf('n', ['contract'])).get('contract')!.id).toBe(made.get('contract')!.id);
    expect(await opened[0]!.countKeys()).toBe(6);
  });

  it('opens nothing of an erased key, and shows it as erased', async () => {
    const block = await sealedBy(ring());
    onFile('UPDATE keys SET wrapped = NULL');
    expect(await ring().open(block)).toBeUndefined();
    const answer = { name: field<typeof ZOE>(block, 'lastName'), since: '2026-01-15' };
    expect(await openPersonal(ring(), answer)).toEqual({ name: 'effacé', since: '2026-01-15' });
  });

  it('takes a key that is gone without a mark for damage, never for erased', async () => {
    const block = await sealedBy(ring());
    onFile('DELETE FROM keys');
    await expect(ring().open(block)).rejects.toThrow(KeyMissing);
    const answer = { name: field<typeof ZOE>(block, 'lastName') };
    await expect(openPersonal(ring(), answer)).rejects.toThrow(block.key);
  });

  it('seals under a new key after an erasure, once it is told to forget', async () => {
    const keys = ring();
    const before = await sealedBy(keys);
    onFile('UPDATE keys SET wrapped = NULL');
    keys.forget('m');
    expect(await keys.open(before)).toBeUndefined();
    const after = await sealedBy(keys);
    expect(after.key).not.toBe(before.key);
    expect(await ring().open(after)).toEqual(ZOE);
  });

  it('forgets a key that it only ever read', async () => {
    const block = await sealedBy(ring());
    const reader = ring();
    expect(await reader.open(block)).toEqual(ZOE);
    onFile('UPDATE keys SET wrapped = NULL');
    reader.forget('m');
    expect(await reader.open(block)).toBeUndefined();
  });

  it('refuses an altered box, class or name of key', async () => {
    const keys = ring();
    const block = await sealedBy(keys);
    const foreign = await keys.keysOf('n', ['identity']);
    const box = Buffer.from(block.box, 'base64');
    box[20]! ^= 1;
    await expect(keys.open({ ...block, box: box.toString('base64') })).rejects.toThrow();
    await expect(keys.open({ ...block, sealed: 'contact' })).rejects.toThrow();
    await expect(keys.open({ ...block, key: foreign.get('identity')!.id })).rejects.toThrow();
  });

  it('does not open under another master key', async () => {
    const block = await sealedBy(ring());
    await expect(ring(SECOND_KEY).open(block)).rejects.toThrow();
  });

  it('is not fooled by a wrapped key put in the place of another', async () => {
    const keys = ring();
    const block = await sealedBy(keys);
    await keys.keysOf('n', ['identity']);
    onFile("UPDATE keys SET wrapped = (SELECT wrapped FROM keys WHERE subject = 'n') WHERE subject = 'm'");
    await expect(ring().open(block)).rejects.toThrow();
  });
});
