import { hash, randomBytes } from 'node:crypto';
import type { Instant } from '../../domain/shared/calendar.js';
import type { Core } from '../core/open-core.js';
import type { ClaimKind, Credential, Role, StoredSession } from '../secrets/secrets-store.port.js';
import { hashPassword, passwordMatches } from './passwords.js';

export interface OpenedSession {
  readonly token: string;
  readonly session: StoredSession;
}

const SESSION_HOURS = 8;
const stored = (token: string): string => hash('sha256', token, 'hex');

/** Accounts and sessions. A session is opaque to its holder and only its token's digest is kept. */
export class Identity {
  constructor(private readonly core: Pick<Core, 'events' | 'secrets' | 'lookup' | 'clock'>) {}

  /** Gives an account its password; for staff also the name they sign in with. */
  async register(account: string, role: Role, password: string, staffName?: string): Promise<void> {
    const { secrets, lookup, clock } = this.core;
    if (staffName !== undefined) await secrets.claim('staff', lookup.token('staff', staffName), account, clock.now());
    await secrets.putCredential({ account, role, passwordHash: await hashPassword(password) });
  }

  /** A new session for an identifier (member number, e-mail, staff name) and password; `undefined` when they do not match. */
  async signIn(identifier: string, password: string): Promise<OpenedSession | undefined> {
    const credential = await this.credentialOf(identifier.trim().toLowerCase());
    if (!(await passwordMatches(password, credential?.passwordHash)) || credential === undefined) return undefined;
    const token = randomBytes(32).toString('base64url');
    const now = Date.now();
    const position = String(await this.core.events.head());
    const session = {
      token: stored(token),
      account: credential.account,
      role: credential.role,
      createdAt: instant(now),
      expiresAt: instant(now + SESSION_HOURS * 3_600_000),
      previousVisit: await this.core.secrets.visit(credential.account, position),
    };
    await this.core.secrets.insertSession(session);
    return { token, session };
  }

  async sessionOf(token: string): Promise<StoredSession | undefined> {
    const session = await this.core.secrets.session(stored(token));
    return session && session.expiresAt > instant(Date.now()) ? session : undefined;
  }

  async signOut(token: string): Promise<void> {
    await this.core.secrets.deleteSession(stored(token));
  }

  private async credentialOf(identifier: string): Promise<Credential | undefined> {
    const { secrets, lookup } = this.core;
    for (const kind of ['member-number', 'email', 'staff'] satisfies ClaimKind[]) {
      const account = await secrets.ownerOf(kind, lookup.token(kind, identifier));
      if (account !== undefined) return secrets.credential(account);
    }
    return undefined;
  }
}

const instant = (ms: number): Instant => new Date(ms).toISOString() as Instant;
