import { hash } from 'node:crypto';
import type { Instant } from '../../domain/shared/calendar.js';
import type { Core } from '../../src/core/open-core.js';
import { SESSION_COOKIE } from '../../src/http/conventions/request.js';

const IN_AN_HOUR = 3_600_000;

/** Opens a session for the member without the work of a password; answers the cookie. */
export const signedIn = async ({ secrets, clock }: Core, member: string): Promise<string> => {
  const createdAt = clock.now();
  const expiresAt = new Date(Date.parse(createdAt) + IN_AN_HOUR).toISOString() as Instant;
  const session = { token: hash('sha256', member, 'hex'), account: member, role: 'member' as const };
  await secrets.insertSession({ ...session, createdAt, expiresAt });
  return `${SESSION_COOKIE}=${member}`;
};
