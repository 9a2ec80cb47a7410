import type { Collection, Db } from 'mongodb';
import type { Role } from '../secrets-store.port.js';

export interface SettingDocument {
  /** its name */
  readonly _id: string;
  readonly value: Buffer;
}
export interface KeyDocument {
  /** `<subject>:<class>`: there is one live key of each, by an insert that one alone can do */
  readonly _id: string;
  readonly id: string;
  readonly subject: string;
  readonly class: string;
  readonly wrapped: Buffer;
}
export interface ErasedKeyDocument {
  /** id of the key */
  readonly _id: string;
  readonly subject: string;
  readonly class: string;
}
export interface ClaimDocument {
  /** `<kind>:<token>` */
  readonly _id: string;
  readonly kind: string;
  readonly token: string;
  readonly owner: string;
  readonly since: string;
}
export interface CredentialDocument {
  /** the account */
  readonly _id: string;
  readonly role: Role;
  readonly passwordHash: string;
}
export interface SessionDocument {
  /** SHA-256 of the token */
  readonly _id: string;
  readonly account: string;
  readonly role: Role;
  readonly createdAt: string;
  readonly expiresAt: string;
  readonly previousVisit?: string | undefined;
}
export interface VisitDocument {
  /** the account */
  readonly _id: string;
  readonly position: string;
}

export interface OutboxDocument {
  /** id of the message */
  readonly _id: string;
  readonly medium: string;
  readonly template: string;
  readonly state: string;
  readonly messageId: string;
  readonly createdAt: string;
  readonly changedAt: string;
}

/** The collections of secrets in a database. */
export interface SecretsCollections {
  readonly settings: Collection<SettingDocument>;
  /** live keys; one that is erased moves to `erasedKeys`: its mark is there before the key is gone */
  readonly keys: Collection<KeyDocument>;
  readonly erasedKeys: Collection<ErasedKeyDocument>;
  readonly claims: Collection<ClaimDocument>;
  readonly credentials: Collection<CredentialDocument>;
  readonly sessions: Collection<SessionDocument>;
  readonly visits: Collection<VisitDocument>;
  readonly outbox: Collection<OutboxDocument>;
}

/** Opens the collections, with their indexes made where they are absent. */
export const secretsCollections = async (db: Db): Promise<SecretsCollections> => {
  const collections: SecretsCollections = {
    settings: db.collection('secrets_settings'),
    keys: db.collection('secrets_keys'),
    erasedKeys: db.collection('secrets_erased_keys'),
    claims: db.collection('secrets_claims'),
    credentials: db.collection('secrets_credentials'),
    sessions: db.collection('secrets_sessions'),
    visits: db.collection('secrets_visits'),
    outbox: db.collection('secrets_outbox'),
  };
  await collections.keys.createIndex({ id: 1 }, { unique: true });
  await collections.keys.createIndex({ subject: 1 });
  await collections.sessions.createIndex({ expiresAt: 1 });
  await collections.outbox.createIndex({ state: 1, _id: 1 });
  return collections;
};
