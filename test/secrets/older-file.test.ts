import Database from 'better-sqlite3';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { SqliteLeaseStore } from '../../src/leases/sqlite/sqlite-lease-store.js';
import { SECRETS_APPLICATION_ID, SECRETS_SCHEMAS } from '../../src/secrets/sqlite/schema.js';
import { SqliteSecretsStore } from '../../src/secrets/sqlite/sqlite-secrets-store.js';
import { NOON } from '../kit/moment.js';
import { folders } from '../kit/folders.js';

const newFolder = folders();
const KEY = { id: 'a'.repeat(32), subject: 'm', class: 'identity', wrapped: randomBytes(60) } as const;

/** A file as the release of a version left it, with a key in it. */
const fileOfVersion = (version: number): string => {
  const path = join(newFolder(), 'secrets.db');
  const database = new Database(path);
  database.exec(SECRETS_SCHEMAS.slice(0, version).join('\n'));
  database.pragma(`application_id = ${SECRETS_APPLICATION_ID}`);
  database.pragma(`user_version = ${version}`);
  database.prepare('INSERT INTO keys VALUES (?, ?, ?, ?)').run(KEY.id, KEY.subject, KEY.class, KEY.wrapped);
  database.close();
  return path;
};

const schemaOf = (path: string): unknown[] => {
  const database = new Database(path, { readonly: true });
  const shown = database.prepare('SELECT name, sql FROM sqlite_schema ORDER BY name').all();
  const version = database.pragma('user_version', { simple: true });
  database.close();
  return [version, ...shown];
};

describe.each(SECRETS_SCHEMAS.map((_, index) => index + 1))('a file of secrets of version %d', (version) => {
  it('goes on working, with every key that it had', async () => {
    const path = fileOfVersion(version);
    const store = new SqliteSecretsStore(path);
    expect(await store.key(KEY.id)).toEqual(KEY);
    const leases = new SqliteLeaseStore(path);
    expect(await leases.insert('jobs', 1, 'a', NOON)).toBe(true);
    await Promise.all([store.close(), leases.close()]);
  });

  it('has afterwards the form of a new one', async () => {
    const [old, fresh] = [fileOfVersion(version), join(newFolder(), 'secrets.db')];
    for (const path of [old, fresh]) await new SqliteSecretsStore(path).close();
    expect(schemaOf(old)).toEqual(schemaOf(fresh));
  });
});

it('a file of secrets of a later release is refused and left as it is', () => {
  const path = fileOfVersion(1);
  const database = new Database(path);
  database.pragma('user_version = 99');
  database.close();
  expect(() => new SqliteSecretsStore(path)).toThrow(/format 99 of a later release/);
  expect(schemaOf(path)[0]).toBe(99);
});
