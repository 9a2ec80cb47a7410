import type { Database, Statement } from 'better-sqlite3';
import type { Instant } from '../../../domain/shared/calendar.js';
import {
  COPIED_TABLES,
  KEY_COLUMNS,
  type Claim,
  type ClaimKind,
  type CopiedTable,
  type Credential,
  type SecretRow,
  type SecretsStore,
  type StoredSession,
  type Wanted,
  type WrappedKey,
} from '../secrets-store.port.js';
import { openSecretsFile } from './open-secrets-file.js';

type KeyRow = Omit<WrappedKey, 'wrapped'> & { readonly wrapped: Buffer | null };

const CREDENTIAL = 'account, role, password_hash AS passwordHash';
const SESSION =
  'token, account, role, created_at AS createdAt, expires_at AS expiresAt, previous_visit AS previousVisit';
const TAKE = 'INSERT INTO claims (kind, token, owner, since) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING';
const CLAIM = 'SELECT owner, since FROM claims WHERE kind = ? AND token = ?';
type SessionRow = Omit<StoredSession, 'previousVisit'> & { readonly previousVisit: string | null };

/** The secrets in one SQLite file, `FULL`. */
export class SqliteSecretsStore implements SecretsStore {
  private readonly database: Database;
  private readonly statements = new Map<string, Statement<unknown[]>>();

  constructor(path: string) {
    this.database = openSecretsFile(path);
  }

  async setting(name: string, ifAbsent: Buffer): Promise<Buffer> {
    this.run('INSERT INTO settings (name, value) VALUES (?, ?) ON CONFLICT DO NOTHING', name, ifAbsent);
    return this.get<{ value: Buffer }>('SELECT value FROM settings WHERE name = ?', name)!.value;
  }

  async replaceSetting(name: string, value: Buffer): Promise<void> {
    this.run('UPDATE settings SET value = ? WHERE name = ?', value, name);
  }

  async insertKeys(keys: readonly WrappedKey[]): Promise<readonly WrappedKey[]> {
    const insert = 'INSERT INTO keys (id, subject, class, wrapped) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING';
    this.database
      .transaction(() => keys.forEach((key) => this.run(insert, key.id, key.subject, key.class, key.wrapped)))
      .immediate();
    return (
      await Promise.all([...new Set(keys.map(({ subject }) => subject))].map((subject) => this.liveKeys(subject)))
    ).flat();
  }

  async liveKeys(subject: string): Promise<readonly WrappedKey[]> {
    return this.all<KeyRow>(
      'SELECT id, subject, class, wrapped FROM keys WHERE subject = ? AND wrapped IS NOT NULL',
      subject,
    ).map(toKey);
  }

  async key(id: string): Promise<WrappedKey | undefined> {
    const row = this.get<KeyRow>('SELECT id, subject, class, wrapped FROM keys WHERE id = ?', id);
    return row && toKey(row);
  }

  async keysAfter(id: string, limit: number): Promise<readonly WrappedKey[]> {
    const page =
      'SELECT id, subject, class, wrapped FROM keys WHERE id > ? AND wrapped IS NOT NULL ORDER BY id LIMIT ?';
    return this.all<KeyRow>(page, id, limit).map(toKey);
  }

  async countKeys(): Promise<number> {
    return this.get<{ count: number }>('SELECT count(*) AS count FROM keys WHERE wrapped IS NOT NULL')!.count;
  }

  async replaceKeys(keys: readonly WrappedKey[]): Promise<void> {
    const replace = 'UPDATE keys SET wrapped = ? WHERE id = ? AND wrapped IS NOT NULL';
    this.database.transaction(() => keys.forEach(({ id, wrapped }) => this.run(replace, wrapped, id))).immediate();
  }

  /** One transaction: a claim of another, released between the two statements, would leave nothing to answer. */
  async claim(kind: ClaimKind, token: string, owner: string, at: Instant): Promise<Claim> {
    const claim = this.database.transaction(() => {
      this.run(TAKE, kind, token, owner, at);
      return this.get<Claim>(CLAIM, kind, token)!;
    });
    return claim.immediate();
  }

  async claimAll(kind: ClaimKind, wanted: readonly Wanted[], at: Instant): Promise<readonly boolean[]> {
    const take = this.statement(TAKE);
    const has = ({ token, owner }: Wanted): boolean =>
      take.run(kind, token, owner, at).changes === 1 || this.get<Claim>(CLAIM, kind, token)!.owner === owner;
    return this.database.transaction(() => wanted.map(has)).immediate();
  }

  async moveClaim(kind: ClaimKind, token: string, from: Claim, to: Claim): Promise<boolean> {
    const move = 'UPDATE claims SET owner = ?, since = ? WHERE kind = ? AND token = ? AND owner = ? AND since = ?';
    return this.statement(move).run(to.owner, to.since, kind, token, from.owner, from.since).changes === 1;
  }

  async ownerOf(kind: ClaimKind, token: string): Promise<string | undefined> {
    return this.get<Claim>(CLAIM, kind, token)?.owner;
  }

  async releaseClaim(kind: ClaimKind, token: string, owner: string): Promise<void> {
    this.run('DELETE FROM claims WHERE kind = ? AND token = ? AND owner = ?', kind, token, owner);
  }

  async putCredential({ account, role, passwordHash }: Credential): Promise<void> {
    this.run(
      'INSERT OR REPLACE INTO credentials (account, role, password_hash) VALUES (?, ?, ?)',
      account,
      role,
      passwordHash,
    );
  }

  async credential(account: string): Promise<Credential | undefined> {
    return this.get<Credential>(`SELECT ${CREDENTIAL} FROM credentials WHERE account = ?`, account);
  }

  async visit(account: string, position: string): Promise<string | undefined> {
    const put = 'INSERT INTO visits VALUES (?, ?) ON CONFLICT DO UPDATE SET position = excluded.position';
    const visit = this.database.transaction(() => {
      const before = this.get<{ position: string }>('SELECT position FROM visits WHERE account = ?', account);
      this.run(put, account, position);
      return before?.position;
    });
    return visit.immediate();
  }

  async insertSession(session: StoredSession): Promise<void> {
    const { token, account, role, createdAt, expiresAt, previousVisit = null } = session;
    this.run('DELETE FROM sessions WHERE expires_at < ?', createdAt);
    const columns = 'token, account, role, created_at, expires_at, previous_visit';
    const insert = `INSERT INTO sessions (${columns}) VALUES (?, ?, ?, ?, ?, ?)`;
    this.run(insert, token, account, role, createdAt, expiresAt, previousVisit);
  }

  async session(token: string): Promise<StoredSession | undefined> {
    const row = this.get<SessionRow>(`SELECT ${SESSION} FROM sessions WHERE token = ?`, token);
    return row && { ...row, previousVisit: row.previousVisit ?? undefined };
  }

  async deleteSession(token: string): Promise<void> {
    this.run('DELETE FROM sessions WHERE token = ?', token);
  }

  async rowsAfter(table: CopiedTable, after: readonly string[], limit: number): Promise<readonly SecretRow[]> {
    const columns = COPIED_TABLES[table];
    const key = columns.slice(0, KEY_COLUMNS[table]).join(', ');
    const beyond = after.length === 0 ? '' : `WHERE (${key}) > (${after.map(() => '?').join(', ')})`;
    const read = this.database.prepare(`SELECT ${columns.join(', ')} FROM ${table} ${beyond} ORDER BY ${key} LIMIT ?`);
    return read.raw().all(...after, limit) as SecretRow[];
  }

  async insertRows(table: CopiedTable, rows: readonly SecretRow[]): Promise<void> {
    const columns = COPIED_TABLES[table];
    const holes = columns.map(() => '?').join(', ');
    const key = columns.slice(0, KEY_COLUMNS[table]).join(', ');
    const insert = `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${holes}) ON CONFLICT (${key}) ${AGAIN[table]}`;
    this.database.transaction(() => rows.forEach((row) => this.run(insert, ...row))).immediate();
  }

  async close(): Promise<void> {
    this.database.close();
  }

  private run(sql: string, ...values: readonly unknown[]): void {
    this.statement(sql).run(...values);
  }

  private get<Row>(sql: string, ...values: readonly unknown[]): Row | undefined {
    return this.statement(sql).get(...values) as Row | undefined;
  }

  private all<Row>(sql: string, ...values: readonly unknown[]): Row[] {
    return this.statement(sql).all(...values) as Row[];
  }

  private statement(sql: string): Statement<unknown[]> {
    const known = this.statements.get(sql) ?? this.database.prepare<unknown[]>(sql);
    this.statements.set(sql, known);
    return known;
  }
}

/** What a copied row does to one that is there: a key erased at the source goes, a password is the source's. */
const AGAIN: Readonly<Record<CopiedTable, string>> = {
  settings: 'DO NOTHING',
  keys: 'DO UPDATE SET wrapped = NULL WHERE excluded.wrapped IS NULL',
  claims: 'DO NOTHING',
  outbox: "DO UPDATE SET state = excluded.state, changed_at = excluded.changed_at WHERE state <> 'sent'",
  credentials: 'DO UPDATE SET role = excluded.role, password_hash = excluded.password_hash',
};

const toKey = ({ wrapped, ...row }: KeyRow): WrappedKey => ({ ...row, wrapped: wrapped ?? undefined });
