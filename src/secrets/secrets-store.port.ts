import type { Instant } from '../../domain/shared/calendar.js';
import type { RetentionClass } from '../../domain/shared/personal.js';

/** A personal-data key of one member and class, wrapped by the master key; `wrapped` is gone once erased. */
export interface WrappedKey {
  readonly id: string;
  readonly subject: string;
  readonly class: RetentionClass;
  readonly wrapped: Buffer | undefined;
}

export type Role = 'member' | 'adviser' | 'auditor' | 'operator';

export interface Credential {
  /** the member's id, or the staff member's */
  readonly account: string;
  readonly role: Role;
  /** argon2id in PHC form */
  readonly passwordHash: string;
}

export interface StoredSession {
  /** SHA-256 of the token, in hex: the token itself is the caller's alone */
  readonly token: string;
  readonly account: string;
  readonly role: Role;
  readonly createdAt: string;
  readonly expiresAt: string;
  /** where the log was as the account's visit before this one began, written in digits; absent on the first */
  readonly previousVisit?: string | undefined;
}

/** What moves with the events to another store; each with the columns of its key, then the others. */
export const COPIED_TABLES = {
  settings: ['name', 'value'],
  keys: ['id', 'subject', 'class', 'wrapped'],
  claims: ['kind', 'token', 'owner', 'since'],
  credentials: ['account', 'role', 'password_hash'],
  outbox: ['id', 'medium', 'template', 'state', 'message_id', 'created_at', 'changed_at'],
} as const;
export type CopiedTable = keyof typeof COPIED_TABLES;
/** A row as values in the order of its columns. */
export type SecretRow = readonly (string | Buffer | null)[];
/** How many of the columns are the key. */
export const KEY_COLUMNS: Readonly<Record<CopiedTable, number>> = {
  settings: 1,
  keys: 1,
  claims: 2,
  credentials: 1,
  outbox: 1,
};

/** What must be unique over streams, and what a sign-in is looked up by. */
export type ClaimKind = 'member-number' | 'email' | 'staff' | 'contract-number' | 'insured-home' | 'bank-credit';

/** A claim to be made. */
export interface Wanted {
  readonly token: string;
  readonly owner: string;
}

export interface Claim {
  readonly owner: string;
  readonly since: Instant;
}

/**
 * Credentials, sessions, personal-data keys, look-up indexes: what must be forgotten on demand, and so lies beside the
 * log. Every write is durable once answered. Look-up tokens are keyed HMACs, never the value.
 */
export interface SecretsStore {
  /** A setting such as the wrapped look-up key, inserted if absent; answers what is stored. */
  setting(name: string, ifAbsent: Buffer): Promise<Buffer>;
  replaceSetting(name: string, value: Buffer): Promise<void>;
  /** Inserts keys whose member and class have none; answers the live ones of all of them, read back. */
  insertKeys(keys: readonly WrappedKey[]): Promise<readonly WrappedKey[]>;
  liveKeys(subject: string): Promise<readonly WrappedKey[]>;
  key(id: string): Promise<WrappedKey | undefined>;
  /** Live keys of all members in the order of their ids, after one of them (`''`: from the first), `limit` at most. */
  keysAfter(id: string, limit: number): Promise<readonly WrappedKey[]>;
  /** Live keys of all members. */
  countKeys(): Promise<number>;
  /** Stores keys wrapped anew, each unless it was erased meanwhile. */
  replaceKeys(keys: readonly WrappedKey[]): Promise<void>;
  /** Takes `token` for `owner` unless another has it; answers who has it, and since when. */
  claim(kind: ClaimKind, token: string, owner: string, at: Instant): Promise<Claim>;
  /** The same for many tokens in one write; what others have stays theirs. Answers, for each, whether its owner has it. */
  claimAll(kind: ClaimKind, wanted: readonly Wanted[], at: Instant): Promise<readonly boolean[]>;
  /** Gives a claim that was left behind to another, if it still is `from`'s. */
  moveClaim(kind: ClaimKind, token: string, from: Claim, to: Claim): Promise<boolean>;
  ownerOf(kind: ClaimKind, token: string): Promise<string | undefined>;
  releaseClaim(kind: ClaimKind, token: string, owner: string): Promise<void>;
  putCredential(credential: Credential): Promise<void>;
  credential(account: string): Promise<Credential | undefined>;
  /** Notes where the log is (a position in digits) as a visit begins; answers where it was as the one before began. */
  visit(account: string, position: string): Promise<string | undefined>;
  insertSession(session: StoredSession): Promise<void>;
  session(token: string): Promise<StoredSession | undefined>;
  deleteSession(token: string): Promise<void>;
  /** Rows of a table after a key, in order, to be copied into another store (sessions are not). */
  rowsAfter(table: CopiedTable, after: readonly string[], limit: number): Promise<readonly SecretRow[]>;
  /** Inserts rows that are absent; a key erased in them is erased here, a password replaced. */
  insertRows(table: CopiedTable, rows: readonly SecretRow[]): Promise<void>;
  close(): Promise<void>;
}
