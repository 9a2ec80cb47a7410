import type { Caller } from '../../src/commands/caller.js';
import { derivedId } from '../../src/event-store/event-id.js';

/** A caller as the HTTP conventions make him: with a key and the digest of his command's body. */
export const callerOf = (name: string): Caller => {
  const key = derivedId(`bench key\n${name}`);
  return { actor: 'system:bench', correlationId: key, origin: 'live', idempotency: { key, bodyHash: key + key } };
};
