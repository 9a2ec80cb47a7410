import type { Instant } from '../../../domain/shared/calendar.js';
import { connectMongo, type MongoDatabase } from '../../mongodb/connect.js';
import { insertAbsent } from '../../mongodb/insert-absent.js';
import { putOver } from '../../mongodb/put-over.js';
import { retriedWhileAbsent } from '../../mongodb/retried-while-absent.js';
import type {
  Claim,
  ClaimKind,
  CopiedTable,
  Credential,
  SecretRow,
  SecretsStore,
  StoredSession,
  Wanted,
  WrappedKey,
} from '../secrets-store.port.js';
import { secretsCollections, type SecretsCollections } from './collections.js';
import { copiedRows } from './copied-rows.js';
import { LiveKeys } from './live-keys.js';

/** The secrets in a MongoDB: majority writes of one document each, whose id is the key that must be unique. */
export class MongoSecretsStore implements SecretsStore {
  private readonly keys: LiveKeys;
  private readonly rows: ReturnType<typeof copiedRows>;

  private constructor(
    private readonly database: MongoDatabase,
    private readonly collections: SecretsCollections,
  ) {
    this.keys = new LiveKeys(collections);
    this.rows = copiedRows(collections, this.keys);
  }

  /** Opens the secrets of a database, made when absent; throws `StartRefused` where it does not answer. */
  static async open(url: string): Promise<MongoSecretsStore> {
    const database = await connectMongo(url);
    return new MongoSecretsStore(database, await secretsCollections(database.db));
  }

  async setting(name: string, ifAbsent: Buffer): Promise<Buffer> {
    return retriedWhileAbsent(async () => {
      await insertAbsent(this.collections.settings, [{ _id: name, value: ifAbsent }]);
      return (await this.collections.settings.findOne({ _id: name }))?.value;
    });
  }

  async replaceSetting(name: string, value: Buffer): Promise<void> {
    await this.collections.settings.updateOne({ _id: name }, { $set: { value } });
  }

  insertKeys(keys: readonly WrappedKey[]): Promise<readonly WrappedKey[]> {
    return this.keys.insert(keys);
  }

  liveKeys(subject: string): Promise<readonly WrappedKey[]> {
    return this.keys.of(subject);
  }

  key(id: string): Promise<WrappedKey | undefined> {
    return this.keys.get(id);
  }

  keysAfter(id: string, limit: number): Promise<readonly WrappedKey[]> {
    return this.keys.after(id, limit);
  }

  countKeys(): Promise<number> {
    return this.keys.count();
  }

  replaceKeys(keys: readonly WrappedKey[]): Promise<void> {
    return this.keys.replace(keys);
  }

  async claim(kind: ClaimKind, token: string, owner: string, at: Instant): Promise<Claim> {
    const claim = { _id: `${kind}:${token}`, kind, token, owner, since: at };
    return retriedWhileAbsent(async () => {
      await insertAbsent(this.collections.claims, [claim]);
      const found = await this.collections.claims.findOne({ _id: claim._id });
      return found === null ? undefined : { owner: found.owner, since: found.since as Instant };
    });
  }

  async claimAll(kind: ClaimKind, wanted: readonly Wanted[], at: Instant): Promise<readonly boolean[]> {
    const first = new Map(wanted.toReversed().map(({ token, owner }) => [token, owner]));
    const claims = [...first].map(([token, owner]) => ({ _id: `${kind}:${token}`, kind, token, owner, since: at }));
    await insertAbsent(this.collections.claims, claims);
    const found = await this.collections.claims.find({ _id: { $in: claims.map(({ _id }) => _id) } }).toArray();
    const owners = new Map(found.map(({ token, owner }) => [token, owner]));
    return wanted.map(({ token, owner }) => owners.get(token) === owner);
  }

  async moveClaim(kind: ClaimKind, token: string, from: Claim, to: Claim): Promise<boolean> {
    const guard = { _id: `${kind}:${token}`, owner: from.owner, since: from.since };
    const moved = await this.collections.claims.updateOne(guard, { $set: { owner: to.owner, since: to.since } });
    return moved.matchedCount === 1;
  }

  async ownerOf(kind: ClaimKind, token: string): Promise<string | undefined> {
    return (await this.collections.claims.findOne({ _id: `${kind}:${token}` }))?.owner;
  }

  async releaseClaim(kind: ClaimKind, token: string, owner: string): Promise<void> {
    await this.collections.claims.deleteOne({ _id: `${kind}:${token}`, owner });
  }

  async putCredential({ account, role, passwordHash }: Credential): Promise<void> {
    await putOver(this.collections.credentials, { _id: account, role, passwordHash });
  }

  async credential(account: string): Promise<Credential | undefined> {
    const found = await this.collections.credentials.findOne({ _id: account });
    return found === null ? undefined : { account, role: found.role, passwordHash: found.passwordHash };
  }

  async visit(account: string, position: string): Promise<string | undefined> {
    const before = await this.collections.visits.findOne({ _id: account });
    await putOver(this.collections.visits, { _id: account, position });
    return before?.position;
  }

  async insertSession({ token, ...session }: StoredSession): Promise<void> {
    await this.collections.sessions.deleteMany({ expiresAt: { $lt: session.createdAt } });
    const { previousVisit, ...rest } = session;
    const visit = previousVisit === undefined ? {} : { previousVisit };
    await this.collections.sessions.insertOne({ _id: token, ...rest, ...visit });
  }

  async session(token: string): Promise<StoredSession | undefined> {
    const found = await this.collections.sessions.findOne({ _id: token });
    if (found === null) return undefined;
    const { _id, ...session } = found;
    return { token: _id, ...session };
  }

  async deleteSession(token: string): Promise<void> {
    await this.collections.sessions.deleteOne({ _id: token });
  }

  rowsAfter(table: CopiedTable, after: readonly string[], limit: number): Promise<readonly SecretRow[]> {
    return this.rows[table].after(after, limit);
  }

  insertRows(table: CopiedTable, rows: readonly SecretRow[]): Promise<void> {
    return this.rows[table].insert(rows);
  }

  close(): Promise<void> {
    return this.database.close();
  }
}
