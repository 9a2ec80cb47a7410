import type { Database } from 'better-sqlite3';
import type { Instant } from '../../../domain/shared/calendar.js';
import { openSecretsFile } from '../../secrets/sqlite/open-secrets-file.js';
import { ENDED } from '../ended.js';
import type { LeaseStore, StoredLease } from '../lease-store.port.js';

/** Leases in the file of secrets, on a connection of its own; a row is durable once answered. */
export class SqliteLeaseStore implements LeaseStore {
  private readonly database: Database;
  private readonly statements: ReturnType<typeof prepare>;

  constructor(path: string) {
    this.database = openSecretsFile(path);
    this.statements = prepare(this.database);
  }

  async insert(role: string, token: number, holder: string, expiresAt: Instant): Promise<boolean> {
    return this.statements.insert.run(role, token, holder, expiresAt).changes === 1;
  }

  async newest(role: string): Promise<StoredLease | undefined> {
    return this.statements.newest.get(role);
  }

  async renew(role: string, token: number, holder: string, expiresAt: Instant): Promise<boolean> {
    return this.statements.renew.run(expiresAt, role, token, holder).changes === 1;
  }

  async release(role: string, token: number, holder: string): Promise<void> {
    this.statements.release.run(ENDED, role, token, holder);
  }

  async prune(role: string, below: number): Promise<void> {
    this.statements.prune.run(role, below);
  }

  async close(): Promise<void> {
    this.database.close();
  }
}

const prepare = (database: Database) => ({
  insert: database.prepare<unknown[]>(
    'INSERT INTO leases (role, token, holder, expires_at) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING',
  ),
  newest: database.prepare<[string], StoredLease>(
    'SELECT role, token, holder, expires_at AS expiresAt FROM leases WHERE role = ? ORDER BY token DESC LIMIT 1',
  ),
  renew: database.prepare<unknown[]>('UPDATE leases SET expires_at = ? WHERE role = ? AND token = ? AND holder = ?'),
  release: database.prepare<unknown[]>(
    "UPDATE leases SET holder = '', expires_at = ? WHERE role = ? AND token = ? AND holder = ?",
  ),
  prune: database.prepare<unknown[]>('DELETE FROM leases WHERE role = ? AND token < ?'),
});
