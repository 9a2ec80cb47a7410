import { randomBytes } from 'node:crypto';
import type { Instant } from '../../../domain/shared/calendar.js';
import type { RetentionClass } from '../../../domain/shared/personal.js';
import type { WrappedKey } from '../../../src/secrets/secrets-store.port.js';

export const hex = (): string => randomBytes(16).toString('hex');
/** A live key of a member and class. */
export const key = (subject: string, name: RetentionClass, over: Partial<WrappedKey> = {}): WrappedKey => ({
  id: hex(),
  subject,
  class: name,
  wrapped: randomBytes(60),
  ...over,
});
export const at = (second: number): Instant =>
  new Date(Date.UTC(2026, 10, 24) + 1_000 * second).toISOString() as Instant;
