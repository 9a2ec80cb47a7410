import type { Medium } from '../events.js';

export interface Reached {
  /** the one that he prefers */
  readonly channel: 'email' | 'sms' | 'post';
  readonly hasEmail: boolean;
}

/**
 * How a message goes: by registered letter where the law says so (C. ass. R113-1), by post to a member who prefers it or
 * has no e-mail address, else by mail: a durable medium other than paper may be used where it suits the member (C. ass.
 * L111-10), and the channel that he chose says so. An SMS holds no such message: our policy.
 */
export const mediumOf = (isRegistered: boolean, { channel, hasEmail }: Reached): Medium => {
  if (isRegistered) return 'registered-letter';
  return hasEmail && channel !== 'post' ? 'mail' : 'letter';
};
