import type { Instant } from '../../domain/shared/calendar.js';
import type { Sealed } from '../../domain/shared/personal.js';
import type { SecretsStore } from '../secrets/secrets-store.port.js';

/** The e-mail addresses of a member, each of which counts once it is confirmed. */
export const EMAILS = ['email', 'secondEmail'] as const;
export type EmailField = (typeof EMAILS)[number];

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
const nameOf = (member: string, field: EmailField): string =>
  PENDING_EMAIL + (field === 'email' ? member : `${member} ${field}`);

/** One a member and address, beside the secrets, where it can be forgotten. */
export class PendingEmails {
  constructor(private readonly secrets: SecretsStore) {}

  async of(member: string, field: EmailField): Promise<PendingEmail | undefined> {
    const text = (await this.secrets.setting(nameOf(member, field), NONE)).toString();
    return (JSON.parse(text) as PendingEmail | null) ?? undefined;
  }

  /** In the place of the one before it; `undefined`: none any more. */
  async put(member: string, field: EmailField, pending: PendingEmail | undefined): Promise<void> {
    const name = nameOf(member, field);
    await this.secrets.setting(name, NONE);
    await this.secrets.replaceSetting(name, pending ? Buffer.from(JSON.stringify(pending)) : NONE);
  }
}
