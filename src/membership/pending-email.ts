import type { Instant } from '../../domain/shared/calendar.js';
import type { Sealed } from '../../domain/shared/personal.js';
import type { SecretsStore } from '../secrets/secrets-store.port.js';

/** An e-mail address that waits for its confirmation. */
export interface PendingEmail {
  /** of this request: 32 hex digits */
  readonly id: string;
  /** sealed under the member's key of contact details: `{email, former}` */
  readonly addresses: Sealed;
  readonly attempts: number;
  readonly expiresAt: Instant;
}

const NONE = Buffer.from('null');
/** How the names of these settings begin. */
export const PENDING_EMAIL = 'email-confirmation ';
const nameOf = (member: string): string => PENDING_EMAIL + member;

/** One a member, beside the secrets, where it can be forgotten. */
export class PendingEmails {
  constructor(private readonly secrets: SecretsStore) {}

  async of(member: string): Promise<PendingEmail | undefined> {
    const text = (await this.secrets.setting(nameOf(member), NONE)).toString();
    return (JSON.parse(text) as PendingEmail | null) ?? undefined;
  }

  /** In the place of the one before it; `undefined`: none any more. */
  async put(member: string, pending: PendingEmail | undefined): Promise<void> {
    await this.secrets.setting(nameOf(member), NONE);
    await this.secrets.replaceSetting(nameOf(member), pending ? Buffer.from(JSON.stringify(pending)) : NONE);
  }
}
