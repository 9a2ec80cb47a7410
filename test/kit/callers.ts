import type { Caller } from '../../src/commands/caller.js';

/** A caller; with a letter, one whose command has the key made of it and a body that is told apart by `body`. */
export const caller = (letter?: string, body = 'body'): Caller => ({
  actor: 'system:test',
  correlationId: 'correlation',
  origin: 'live',
  ...(letter !== undefined && { idempotency: { key: letter.repeat(32), bodyHash: body } }),
});
